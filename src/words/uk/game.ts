/** Усе, що сказано про партію, українською. */
import { type GameWords } from '../en/game.ts';
import { type GamePack, type Translation } from '../noun.ts';
import { decline } from './declension.ts';

const topics: Translation<GameWords> = {};

export const game: GamePack = { topics, decline };
