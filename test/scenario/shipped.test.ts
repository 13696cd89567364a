/** What comes with the game: whole, sourced, in both languages, and accepted by the published schema alone. */
import { readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { printSchema } from '../../src/cli/schema.ts';
import { COEFFICIENTS } from '../../src/engine/model/coefficients/index.ts';
import { ROLES } from '../../src/engine/model/names.ts';
import { type Coefficient, POWER_PARAMETERS } from '../../src/engine/model/power-parameters.ts';
import { readScenario, RULES_ADDRESS, scenarioAddress } from '../../src/scenario/index.ts';
import { rulesSchema, scenarioSchema } from '../../src/scenario/json-schema.ts';
import { fileText, loadFrom, read, TWO } from './kit.ts';

const folder = (path: string): string[] =>
  readdirSync(new URL(`../../${path}`, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''));

const SHIPPED = folder('public/scenarios');

function shipped(id: string) {
  const result = readScenario(fileText(`public/scenarios/${id}.json`), { file: scenarioAddress(id), load: loadFrom() });
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 5), null, 1));
  return result.value;
}

test('the four scenarios are there', () => {
  expect(SHIPPED).toEqual(
    expect.arrayContaining(['berlin-2025', 'berlin-2025-ratified', 'tutorial', 'war-continues-2026']),
  );
});

describe.each(SHIPPED)('%s', (id) => {
  test('has no fault, warning or hint: every figure has its source, every text both languages', () => {
    expect(shipped(id).findings).toEqual([]);
  });

  test('speaks English and Ukrainian to every seat', () => {
    const { scenario } = shipped(id);
    const playable = Object.keys(scenario.powers).filter((power) => scenario.powers[power]?.playable);
    for (const power of playable)
      expect(scenario.briefings[power], power).toMatchObject({ en: expect.any(String), uk: expect.any(String) });
    expect(scenario.title).toMatchObject({ en: expect.any(String), uk: expect.any(String) });
  });

  test('every assumption tells a range and where it comes from', () => {
    const silent = shipped(id).assumptions.filter(
      (one) => one.range === undefined || (one.source === undefined && one.judgement === undefined),
    );
    // A choice of law is no number; one estimate of control settles the other share.
    expect(silent.filter((one) => !one.path.startsWith('rules.combat.law'))).toEqual([]);
  });
});

describe('berlin-2025', () => {
  const { scenario } = shipped('berlin-2025');
  const strength = (power: string, regions?: readonly string[]): number =>
    Object.values(scenario.forces).reduce(
      (sum, force) => sum + (force.power === power && (regions?.includes(force.region) ?? true) ? force.personnelK : 0),
      0,
    );
  const tagged = (tag: string): string[] =>
    Object.keys(scenario.regions).filter((id) => (scenario.regions[id]?.tags as string[]).includes(tag));

  test('is set as the premise says', () => {
    expect(scenario.calendar).toEqual({ start: '2026-01-01', turnDays: 30, turns: 24 });
    expect(scenario.ceasefires).toMatchObject([
      { status: 'agreed', between: ['RU', 'UA'], terms: { ceasefire: 1, monitors: 1 } },
    ]);
    const statuses = Object.values(scenario.guarantees).flatMap(({ signatories }) =>
      Object.values(signatories).map(({ status }) => status),
    );
    expect(statuses).toEqual(['signed', 'signed', 'signed', 'signed']);
    expect(Object.keys(scenario.outcomes)).toHaveLength(12);
  });

  test('has all 27 regions of Ukraine and its neighbours', () => {
    const own = Object.keys(scenario.regions).filter((id) => scenario.regions[id]?.owner === 'UA');
    expect(own).toHaveLength(27);
    for (const id of [
      'RU-BRY',
      'RU-KRS',
      'RU-BEL',
      'RU-VOR',
      'RU-ROS',
      'BY-BR',
      'BY-HO',
      'PL',
      'SK',
      'HU',
      'RO',
      'MD',
      'MD-SN',
    ])
      expect(scenario.regions[id], id).toBeDefined();
    expect(scenario.regions['UA-46']?.neighbours).toMatchObject({
      PL: expect.any(Number),
      'UA-56': expect.any(Number),
    });
    expect(scenario.regions.PL?.owner).toBeUndefined();
  });

  test('about a fifth of the country is held by Russia, Crimea and Sevastopol wholly', () => {
    const area = Object.values(scenario.regions).filter(({ owner }) => owner === 'UA');
    const all = area.reduce((sum, region) => sum + region.areaKm2, 0);
    const held = area.reduce((sum, region) => sum + region.areaKm2 * (region.control.RU ?? 0), 0);
    expect(held / all).toBeGreaterThan(0.185);
    expect(held / all).toBeLessThan(0.205);
    expect([scenario.regions['UA-43']?.control, scenario.regions['UA-40']?.control]).toEqual([{ RU: 1 }, { RU: 1 }]);
  });

  test('the armies add up, half of Ukraine’s on the front, no partner troops', () => {
    expect(strength('UA')).toBe(880);
    expect(strength('RU')).toBe(700);
    expect(strength('UA', tagged('front')) / 880).toBeCloseTo(0.5, 1);
    expect(strength('EU') + strength('US')).toBe(0);
  });

  test('the United States may not deploy, by its data alone', () => {
    expect(scenario.powers.US?.can).not.toContain('deploy');
    expect(scenario.powers.EU?.can).toContain('deploy');
  });
});

test('the ratified variation differs as it says', () => {
  const { scenario } = shipped('berlin-2025-ratified');
  const statuses = Object.values(scenario.guarantees).flatMap(({ signatories }) =>
    Object.values(signatories).map(({ status }) => status),
  );
  expect(new Set(statuses)).toEqual(new Set(['in-force']));
  const partners = Object.values(scenario.forces).filter(({ power }) => power === 'EU');
  expect(partners.reduce((sum, { personnelK }) => sum + personnelK, 0)).toBe(20);
  for (const { region, rotationTurns } of partners) {
    expect(scenario.regions[region]?.tags).toContain('west');
    expect(rotationTurns).toBeGreaterThan(0);
  }
  expect(scenario.powers.EU?.parameters.heavyShare).toBe(0.3);
  expect(scenario.powers.US?.parameters.monitorBase).toBe(0.7);
});

test('in war-continues-2026 there is no ceasefire, in the tutorial one seat and six turns', () => {
  expect(shipped('war-continues-2026').scenario.ceasefires).toMatchObject([{ status: 'none', terms: {} }]);
  const { scenario } = shipped('tutorial');
  expect(scenario.calendar.turns).toBe(6);
  expect(Object.keys(scenario.powers).filter((id) => scenario.powers[id]?.playable)).toEqual(['EU']);
  expect(new Set(scenario.guide.map(({ turn }) => turn))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  expect(scenario.guide.map(({ turn }) => turn)).toEqual(
    [...scenario.guide.map(({ turn }) => turn)].sort((a, b) => a - b),
  );
});

describe('the rule file', () => {
  const file = JSON.parse(fileText('public/rules/default.json')) as {
    rules: Record<
      string,
      Record<string, { value: number; range: [number, number]; unit: string; source?: string; judgement?: string }>
    >;
    roles: Record<string, Record<string, { value: number; range: [number, number]; unit: string }>>;
    sources: Record<string, unknown>;
  };

  test('says every coefficient of the code and no other', () => {
    for (const [group, table] of Object.entries(COEFFICIENTS)) {
      const said = Object.keys(file.rules[group] ?? {}).filter((name) => !(group === 'combat' && name === 'law'));
      expect(said.sort(), group).toEqual(Object.keys(table).sort());
    }
    expect(Object.keys(file.rules).sort()).toEqual(Object.keys(COEFFICIENTS).sort());
  });

  test('every coefficient has a range around its value, the unit of the code, and a source that exists or a judgement', () => {
    for (const [group, table] of Object.entries<Record<string, Coefficient>>(COEFFICIENTS)) {
      for (const [name, { unit, min, max }] of Object.entries(table)) {
        const figure = file.rules[group]?.[name];
        const label = `${group}.${name}`;
        expect(figure?.unit, label).toBe(unit);
        const [low, high] = figure?.range ?? [NaN, NaN];
        expect(min <= low && low <= figure!.value && figure!.value <= high && high <= max, label).toBe(true);
        expect(figure?.source === undefined ? figure?.judgement : file.sources[figure.source], label).toBeTruthy();
      }
    }
  });

  test('every role says every number of a power, in its unit', () => {
    expect(Object.keys(file.roles).sort()).toEqual([...ROLES].sort());
    for (const role of ROLES)
      for (const [name, { unit }] of Object.entries(POWER_PARAMETERS))
        expect(file.roles[role]?.[name]?.unit, `${role}.${name}`).toBe(unit);
    for (const role of ROLES)
      expect(Object.keys(file.roles[role] ?? {}).sort()).toEqual(Object.keys(POWER_PARAMETERS).sort());
  });

  test('a scenario that says one coefficient keeps the others', () => {
    const result = read(
      TWO.replace('"map": "none",', '"map": "none", "rules": { "incidents": { "violationsRef": 900 } },'),
    );
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { rules } = result.value.scenario;
    const base = Object.fromEntries(
      Object.entries(file.rules.incidents ?? {}).map(([name, { value }]) => [name, value]),
    );
    expect(rules.incidents).toEqual({ ...base, violationsRef: 900 });
    const assumption = result.value.assumptions.find(({ path }) => path === 'rules.incidents.violationsRef');
    // Another number keeps the plausible range, not the source.
    expect(assumption).toEqual({
      path: 'rules.incidents.violationsRef',
      value: 900,
      range: file.rules.incidents?.violationsRef?.range,
      unit: 'per day',
    });
  });

  test('a power inherits the numbers of its role', () => {
    const result = read(TWO);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.scenario.powers.C?.parameters.incomeBn).toBe(file.roles.challenger?.incomeBn?.value);
    expect(result.value.scenario.powers.P?.parameters.incomeBn).toBe(file.roles.protege?.incomeBn?.value);
  });

  test('without it, or with a broken map, nothing is read', () => {
    const nothing = readScenario(TWO, { file: 'x.json', load: () => undefined });
    expect(nothing.ok ? [] : nothing.error).toContainEqual(
      expect.objectContaining({ code: 'not-found', value: RULES_ADDRESS }),
    );
    const broken = readScenario(TWO.replace('"map": "none"', '"map": "bad"'), {
      file: 'x.json',
      load: loadFrom({ 'shipped:maps/bad.meta.json': '[]' }),
    });
    expect(broken.ok ? [] : broken.error).toContainEqual(
      expect.objectContaining({ code: 'map-file-broken', path: 'map' }),
    );
  });
});

describe('the published schema', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile(scenarioSchema());
  const accepts = (text: string): boolean => validate(parse(text, [], { allowTrailingComma: true }));

  test('is the one in the code', () => {
    expect(fileText('public/schema/scenario.schema.json')).toBe(printSchema(scenarioSchema()));
    expect(fileText('public/schema/rules.schema.json')).toBe(printSchema(rulesSchema()));
  });

  test.each([
    ...SHIPPED.map((id) => `public/scenarios/${id}.json`),
    ...folder('test/kit/scenarios').map((id) => `test/kit/scenarios/${id}.json`),
  ])('accepts %s', (path) => {
    expect(accepts(fileText(path)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('accepts the rule file', () => {
    const rules = new Ajv({ strict: false }).compile(rulesSchema());
    expect(rules(JSON.parse(fileText('public/rules/default.json'))), JSON.stringify(rules.errors)).toBe(true);
  }, 60_000);

  test.each([
    ['an unknown key', '"map": "none"', '"mapp": "none"'],
    ['an unknown fact', '"personnelAcrossLineK"', '"personnelOverLineK"'],
    ['a number out of bounds', '"personnelK": 100', '"personnelK": -1'],
    ['a missing role', '"role": "protege",', ''],
    ['a wrong duty', '"duty": "fight"', '"duty": "fihgt"'],
  ])('refuses %s', (_, from, to) => {
    expect(TWO).toContain(from);
    expect(accepts(TWO.replace(from, to))).toBe(false);
  });

  test('checks patches too, where parts are enough and null removes', () => {
    const variation = (patch: unknown): string =>
      JSON.stringify({ format: 'guarantor-scenario', version: 1, id: 'v', title: 'V', extends: 'berlin-2025', patch });
    expect(
      accepts(
        variation({
          regions: { 'UA-14': { control: { UA: 0.5 } } },
          injects: { donors: null },
          forces: { 'ua-kharkiv': { personnelK: 80 } },
        }),
      ),
    ).toBe(true);
    expect(
      accepts(
        variation({
          guarantees: {
            'general-principles': {
              clauses: {
                'armed-attack': {
                  invocation: 'automatic',
                  trigger: { any: [{ fact: 'incidentsPerDay', by: 'RU', atLeast: 100 }] },
                },
              },
            },
          },
        }),
      ),
    ).toBe(true);
    expect(accepts(variation({ regions: { 'UA-14': { controls: { UA: 0.5 } } } }))).toBe(false);
    expect(accepts(variation({ rules: { incidents: { violationsRef: -5 } } }))).toBe(false);
  });

  test('describes every field, with an example, and units where there are numbers', () => {
    const bare: string[] = [];
    const visit = (schema: unknown, path: string, named: boolean): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const node = schema as Record<string, unknown>;
      const about = describedBy(node);
      if (named && about.description === undefined) bare.push(`${path}: description`);
      if (
        named &&
        about.examples === undefined &&
        about.default === undefined &&
        node.$ref === undefined &&
        node.properties === undefined
      )
        bare.push(`${path}: example`);
      for (const [key, inner] of Object.entries(node.properties ?? {})) visit(inner, `${path}.${key}`, true);
      for (const key of ['additionalProperties', 'items', 'then', 'else']) visit(node[key], `${path}.${key}`, false);
    };
    const schema = scenarioSchema();
    const definitions = schema.definitions as Record<string, unknown>;
    function describedBy(node: Record<string, unknown>): Record<string, unknown> {
      const references = [node, ...((node.allOf ?? []) as Record<string, unknown>[])].flatMap(({ $ref }) =>
        typeof $ref === 'string' ? [$ref.slice('#/definitions/'.length)] : [],
      );
      return {
        ...references.reduce<object>((all, name) => ({ ...all, ...(definitions[name] as object) }), {}),
        ...node,
      };
    }
    visit(schema, '', false);
    for (const [name, definition] of Object.entries(definitions)) visit(definition, name, true);
    expect(bare.filter((one) => !/^(Patch|Part)/.test(one))).toEqual([]);
  });

  test('its examples and defaults are right by its own rules', () => {
    const schema = scenarioSchema();
    const definitions = schema.definitions as Record<string, unknown>;
    const cases: { readonly node: object; readonly sample: unknown }[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { examples, default: standard } = node as { examples?: unknown; default?: unknown };
      for (const sample of Array.isArray(examples) ? (examples as unknown[]) : []) cases.push({ node, sample });
      if (standard !== undefined) cases.push({ node, sample: standard });
      for (const [key, inner] of Object.entries(node)) if (key !== 'examples' && key !== 'default') visit(inner);
    };
    const { rules: _, roles: __, ...properties } = (schema.else as { properties: Record<string, unknown> }).properties;
    visit(properties);
    // The figures of rules and roles are all of one make, and parts and patches repeat what stands elsewhere.
    for (const name of Object.keys(definitions))
      if (!/^(?:Patch|Part|RoleNumbers)/.test(name)) visit(definitions[name]);
    expect(cases.length).toBeGreaterThan(200);
    // One schema for all of them: compiling hundreds would take a minute.
    const together = new Ajv({ strict: false, allErrors: true }).compile({
      type: 'object',
      properties: Object.fromEntries(cases.map(({ node }, i) => [`case${i}`, node])),
      definitions,
    });
    together(Object.fromEntries(cases.map(({ sample }, i) => [`case${i}`, sample])));
    const wrong = (together.errors ?? []).map(({ instancePath, message }) => {
      const at = Number(/^\/case(\d+)/.exec(instancePath)?.[1]);
      return `${JSON.stringify(cases[at])} ${message ?? ''}`;
    });
    expect(wrong).toEqual([]);
  });
});
