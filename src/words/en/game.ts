/** Everything that is said about a match, in English. */
import type { GamePack } from '../noun.ts';
import { decline } from './declension.ts';
import { charts } from './charts.ts';
import { debrief } from './debrief.ts';
import { clauses, duties, facts, terms } from './documents.ts';
import { acts, events } from './events.ts';
import { faults } from './faults.ts';
import { coefficients } from './coefficients.ts';
import { fields } from './fields.ts';
import {
  args,
  assumptions,
  briefing,
  failed,
  groups,
  doctrines,
  labels,
  metricNotes,
  metrics,
  plans,
  rungs,
  status,
  steps,
  why,
} from './labels.ts';
import { handbook } from './handbook.ts';
import { lab } from './lab.ts';
import { ledger } from './ledger.ts';
import { model, modelBands, modelFrom, modelReasons } from './model.ts';
import { oracle } from './oracle.ts';
import { orders } from './orders.ts';
import { places, units } from './places.ts';
import { play, resolution } from './play.ts';
import { reasons } from './reasons.ts';
import { editor, forms, sections, workshop } from './workshop.ts';

const topics = {
  acts,
  args,
  assumptions,
  briefing,
  clauses,
  charts,
  debrief,
  duties,
  editor,
  events,
  failed,
  facts,
  faults,
  fields,
  forms,
  groups,
  handbook,
  coefficients,
  doctrines,
  labels,
  ledger,
  metricNotes,
  metrics,
  lab,
  model,
  modelBands,
  modelFrom,
  modelReasons,
  oracle,
  orders,
  plans,
  reasons,
  places,
  play,
  resolution,
  rungs,
  sections,
  status,
  steps,
  terms,
  why,
  units,
  workshop,
};

export type GameWords = typeof topics;
export const game: GamePack = { topics, decline };
