import type { Piece } from './piece.ts';
import { cardPieces } from './pieces/card-pieces.tsx';
import { figurePieces } from './pieces/figure-pieces.tsx';
import { popupPieces } from './pieces/popup-pieces.tsx';
import { sectorPieces } from './pieces/sector-pieces.tsx';
import { settingsPieces } from './pieces/settings-pieces.tsx';

export const allPieces: readonly Piece[] = [
  ...figurePieces,
  ...cardPieces,
  ...popupPieces,
  ...sectorPieces,
  ...settingsPieces,
];
