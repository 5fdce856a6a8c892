import type { Piece } from './piece.ts';

/** Every piece in a frame with its name, so that one page shows all there is to see. */
export function Gallery({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <main class="gallery">
      <h1>Tidemark components</h1>
      {pieces.map(piece => (
        <section key={piece.id} class="gallery-piece" aria-label={piece.id}>
          <h2>{piece.id}</h2>
          <div class="gallery-frame" data-piece={piece.id} style={{ inlineSize: `${piece.width}px` }}>
            {piece.draw()}
          </div>
        </section>
      ))}
    </main>
  );
}
