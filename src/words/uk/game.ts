/** Усе, що сказано про партію, українською. */
import type { GameWords } from '../en/game.ts';
import type { GamePack, Translation } from '../noun.ts';
import { decline } from './declension.ts';
import { clauses, duties, facts, terms } from './documents.ts';
import { acts, events } from './events.ts';
import { faults } from './faults.ts';
import { args, briefing, failed, groups, labels, metricNotes, metrics, rungs, status, steps, why } from './labels.ts';
import { orders } from './orders.ts';

const topics: Translation<GameWords> = {
  acts,
  args,
  briefing,
  clauses,
  duties,
  events,
  failed,
  facts,
  faults,
  groups,
  labels,
  metricNotes,
  metrics,
  orders,
  rungs,
  status,
  steps,
  terms,
  why,
};

export const game: GamePack = { topics, decline };
