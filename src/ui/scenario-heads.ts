/**
 * What the first screens show of the shipped scenarios: titles, length, who is who. Read straight from the files, because
 * checking a scenario brings the whole reader with it; that happens when one is started.
 */
import type { Role, Text } from '../engine/model/names.ts';
import { SHIPPED_SCENARIOS } from '../scenario/shipped.ts';
import { isJsonObject } from '../engine/json-object.ts';

export interface PowerHead {
  readonly id: string;
  readonly name: Text;
  readonly role: Role;
  readonly badge: string;
  readonly colour: string;
  readonly playable: boolean;
  readonly deploys: boolean;
}

export interface ScenarioHead {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly map: string;
  readonly calendar: { readonly start: string; readonly turnDays: number; readonly turns: number };
  readonly powers: readonly PowerHead[];
  readonly atWar: boolean;
}

type Json = Readonly<Record<string, unknown>>;
const known = new Map<string, Promise<ScenarioHead>>();

/** Rejects when the file is not there or not a scenario. */
export function readHead(id: string): Promise<ScenarioHead> {
  const asked = known.get(id);
  if (asked !== undefined) return asked;
  const reading = readResolved(id).then(headOf);
  known.set(id, reading);
  reading.catch(() => known.delete(id));
  return reading;
}

/** Heads of all shipped scenarios that can be read; rejects only when none can. */
export async function readHeads(): Promise<readonly ScenarioHead[]> {
  const all = await Promise.allSettled(SHIPPED_SCENARIOS.map(readHead));
  const heads = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = all.find((one) => one.status === 'rejected');
  if (heads.length === 0 && failed?.status === 'rejected') throw failed.reason;
  return heads;
}

const files = new Map<string, Promise<Json>>();

function readFile(id: string): Promise<Json> {
  const asked = files.get(id);
  if (asked !== undefined) return asked;
  const reading = fetch(`scenarios/${id}.json`).then(async (answer) => {
    if (!answer.ok) throw new Error(`${id}.json: ${answer.status}`);
    return object(await answer.json());
  });
  files.set(id, reading);
  reading.catch(() => files.delete(id));
  return reading;
}

async function readResolved(id: string): Promise<Json> {
  const file = await readFile(id);
  if (typeof file['extends'] !== 'string') return file;
  const { patch, extends: base, ...own } = file;
  return { ...merge(await readResolved(String(base)), object(patch)), ...own };
}

/** RFC 7396, for the few fields of a head. */
function merge(base: Json, patch: Json): Json {
  const out = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) out.delete(key);
    else out.set(key, isJsonObject(value) ? merge(object(out.get(key)), value) : value);
  }
  return Object.fromEntries(out);
}

function headOf(file: Json): ScenarioHead {
  const calendar = object(file['calendar']);
  return {
    id: String(file['id']),
    title: text(file['title']),
    summary: text(file['summary']),
    map: String(file['map'] ?? 'none'),
    calendar: {
      start: String(calendar['start'] ?? '2026-01-01'),
      turnDays: Number(calendar['turnDays'] ?? 30),
      turns: Number(calendar['turns'] ?? 0),
    },
    powers: Object.entries(object(file['powers'])).map(([id, power]) => powerOf(id, object(power))),
    atWar: object(file['ceasefire'])['status'] === 'none',
  };
}

function powerOf(id: string, power: Json): PowerHead {
  const can = power['can'];
  return {
    id,
    name: text(power['name']),
    role: power['role'] as Role,
    badge: String(power['badge'] ?? id),
    colour: String(power['colour'] ?? 'grey'),
    playable: power['playable'] !== false,
    deploys: Array.isArray(can) && can.includes('deploy'),
  };
}

function text(value: unknown): Text {
  return typeof value === 'string' ? value : (object(value) as Readonly<Record<string, string>>);
}

function object(value: unknown): Json {
  return isJsonObject(value) ? value : {};
}
