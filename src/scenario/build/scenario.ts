/** A checked file -> the scenario as the engine takes it: defaults filled in, short forms written out. */
import {
  type CeasefireSpec,
  type Clause,
  type Guarantee,
  type Guide,
  type Inject,
  type Outcome,
  type Scenario,
} from '../../engine/model/scenario.ts';
import { INJECT_EFFECT_KINDS } from '../../engine/model/inject-effects.ts';
import { type Role } from '../../engine/model/names.ts';
import { type MapRegions } from '../map-meta.ts';
import { type ClauseFile, type GuaranteeFile } from '../schema/guarantee.ts';
import { type ScenarioFile } from '../schema/scenario.ts';
import { type CeasefireFile, type InjectFile } from '../schema/story.ts';
import { buildPowers } from './powers.ts';
import { buildRegions } from './regions.ts';

export function buildScenario(file: ScenarioFile, map: MapRegions): Scenario {
  return {
    id: file.id,
    title: file.title,
    summary: file.summary,
    license: file.license,
    sources: file.sources,
    calendar: file.calendar,
    map: file.map,
    powers: buildPowers(file),
    regions: buildRegions(file, map),
    forces: file.forces,
    guarantees: mapValues(file.guarantees, buildGuarantee),
    ceasefires: ceasefiresOf(file).map(({ spec }) => buildCeasefire(spec, file)),
    beliefs: file.beliefs,
    rules: file.rules,
    injects: mapValues(file.injects, buildInject),
    outcomes: buildOutcomes(file.outcomes),
    briefings: file.briefings,
    reflection: file.reflection,
    guide: buildGuide(file.guide),
    ...(file.teacherNote === undefined ? {} : { teacherNote: file.teacherNote }),
  };
}

function mapValues<A, B>(from: Readonly<Record<string, A>>, change: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value, key)]));
}

function buildGuarantee(said: GuaranteeFile): Guarantee {
  return {
    ...said,
    signatories: mapValues(said.signatories, ({ status, ratification }) => ({
      status,
      ratification: { ...ratification, label: ratification.label ?? ratification.procedure },
    })),
    clauses: mapValues(said.clauses, buildClause),
  };
}

export const isStanding = (clause: ClauseFile): boolean =>
  clause.invocation === 'standing' || (clause.invocation === undefined && clause.trigger === undefined);

function buildClause(said: ClauseFile): Clause {
  const standing = isStanding(said);
  return {
    ...said,
    invocation: said.invocation ?? (standing ? 'standing' : 'by-beneficiary'),
    obligations: mapValues(said.obligations, (owed) => ({
      ...owed,
      runs: owed.runs ?? (standing ? 'standing' : 'call'),
    })),
  };
}

/** All ceasefires of a file with their paths: the one, and the keyed ones. */
export const ceasefiresOf = (file: ScenarioFile): { path: readonly string[]; spec: CeasefireFile }[] => [
  ...(file.ceasefire === undefined ? [] : [{ path: ['ceasefire'], spec: file.ceasefire }]),
  ...Object.entries(file.ceasefires).map(([id, spec]) => ({ path: ['ceasefires', id], spec })),
];

/** Whom a ceasefire is between: said, or the first challenger and the first protege. */
export const partiesOf = (spec: CeasefireFile, file: ScenarioFile): readonly [string | undefined, string | undefined] =>
  spec.between ?? [firstOf('challenger', file), firstOf('protege', file)];

const firstOf = (role: Role, file: ScenarioFile): string | undefined =>
  Object.keys(file.powers).find((id) => file.powers[id]?.role === role);

function buildCeasefire(said: CeasefireFile, file: ScenarioFile): CeasefireSpec {
  const [challenger = '', protege = ''] = partiesOf(said, file);
  const holds = said.status === 'agreed' || said.status === 'monitored';
  const definitive = said.terms === 'definitive';
  const monitors = said.monitoring ?? (said.terms === 'bare-truce' ? 0 : 1);
  return {
    status: said.status,
    between: [challenger, protege],
    definitive,
    imposed: said.imposed,
    ...(said.violationsPerDay === undefined ? {} : { violationsPerDay: said.violationsPerDay }),
    terms: holds
      ? {
          ceasefire: 1,
          ...(definitive ? { definitive: 1 } : {}),
          ...(monitors > 0 ? { monitors } : {}),
          ...said.agreed,
        }
      : said.agreed,
  };
}

function buildInject(said: InjectFile): Inject {
  const effects = Array.isArray(said.effect) ? said.effect : [said.effect];
  return {
    when: said.when,
    once: said.once,
    effects: effects.flatMap((effect) =>
      INJECT_EFFECT_KINDS.flatMap((kind) => {
        const values = effect[kind];
        return values === undefined ? [] : [{ kind, values }];
      }),
    ),
    ...(said.text === undefined ? {} : { text: said.text }),
  };
}

/** Outcomes in the order of testing: as written, each with `before` moved in front of the one it names. */
export function outcomeOrder(file: ScenarioFile['outcomes']): string[] {
  const order = Object.keys(file).filter((id) => file[id]?.before === undefined);
  let waiting = Object.keys(file).filter((id) => file[id]?.before !== undefined);
  // One may stand before another that is moved itself: whoever waits for it comes in a later round.
  for (let placed = true; placed; ) {
    const left = waiting.filter((id) => {
      const at = order.indexOf(file[id]!.before!);
      if (at >= 0) order.splice(at, 0, id);
      return at < 0;
    });
    placed = left.length < waiting.length;
    waiting = left;
  }
  return [...order, ...waiting];
}

function buildOutcomes(file: ScenarioFile['outcomes']): Record<string, Outcome> {
  return Object.fromEntries(
    outcomeOrder(file).map((id) => {
      const { before: _, title, ...rest } = file[id]!;
      return [id, { ...rest, title: title ?? inWords(id) }];
    }),
  );
}

const inWords = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll(/[-_]/g, ' ');

const buildGuide = (file: ScenarioFile['guide']): Guide[] =>
  Object.keys(file)
    .sort()
    .map((id) => file[id]!)
    .sort((a, b) => a.turn - b.turn);
