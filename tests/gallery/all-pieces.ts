import type { Piece } from './piece.ts';
import { cardPieces } from './pieces/card-pieces.tsx';
import { figurePieces } from './pieces/figure-pieces.tsx';
import { panelPieces } from './pieces/panel-pieces.tsx';
import { popupPieces } from './pieces/popup-pieces.tsx';
import { sectorPieces } from './pieces/sector-pieces.tsx';
import { settingsPieces } from './pieces/settings-pieces.tsx';
import { welcomePieces } from './pieces/welcome-pieces.tsx';

export const allPieces: readonly Piece[] = [
  ...cardPieces,
  ...panelPieces,
  ...figurePieces,
  ...popupPieces,
  ...sectorPieces,
  ...settingsPieces,
  ...welcomePieces,
];
