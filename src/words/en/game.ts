/** Everything that is said about a match, in English. */
import { type GamePack } from '../noun.ts';
import { decline } from './declension.ts';

const topics = {};

export type GameWords = typeof topics;
export const game: GamePack = { topics, decline };
