/** Everything that is said about a match, in English. */
import { type GamePack } from '../noun.ts';
import { decline } from './declension.ts';
import { clauses, duties, facts, terms } from './documents.ts';
import { acts, events } from './events.ts';
import { args, briefing, labels, metricNotes, metrics, rungs, status, steps, why } from './labels.ts';
import { orders } from './orders.ts';

const topics = { acts, args, briefing, clauses, duties, events, facts, labels, metricNotes, metrics, orders, rungs, status, steps, terms, why };

export type GameWords = typeof topics;
export const game: GamePack = { topics, decline };
