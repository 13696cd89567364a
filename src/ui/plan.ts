/** What a new game is to be: scenario, seats, seed, changed assumptions. Goes into an address and back. */

export interface GamePlan {
  readonly scenario: string;
  /** Seats played by people, in the order of play; none = watch. */
  readonly persons: readonly string[];
  readonly seed: string;
  /** Changed values by dotted path. */
  readonly changes: Readonly<Record<string, number>>;
  /** Doctrines of machine players that are not the scenario's, by power. */
  readonly doctrines?: Readonly<Record<string, string>> | undefined;
  /** Levels of machine players that are not the scenario's, by power. */
  readonly levels?: Readonly<Record<string, string>> | undefined;
}

const LONGEST = 200;
const MOST_CHANGES = 200;
/** Paths as assumptions name them; prototype keys are no paths. */
const PATH = /^(?!.*(?:__proto__|constructor|prototype))[A-Za-z0-9_.-]{1,120}$/;

const POWER = /^[A-Za-z0-9_-]{1,40}$/;
const FORBIDDEN = /^(?:__proto__|constructor|prototype)$/;

export function planAddress(plan: GamePlan): string {
  const parameters = new URLSearchParams({ scenario: plan.scenario, seats: plan.persons.join(','), seed: plan.seed });
  for (const [path, value] of Object.entries(plan.changes)) parameters.append('set', `${path}=${value}`);
  for (const [power, name] of Object.entries(plan.doctrines ?? {})) parameters.append('machine', `${power}=${name}`);
  for (const [power, level] of Object.entries(plan.levels ?? {})) parameters.append('level', `${power}=${level}`);
  return `/briefing?${parameters.toString()}`;
}

/** A plan from an address; undefined when it names no scenario. Anything malformed is left out. */
export function planFrom(parameters: URLSearchParams): GamePlan | undefined {
  const scenario = parameters.get('scenario');
  if (scenario === null || !/^[a-z0-9-]{1,80}$/.test(scenario)) return undefined;
  const seats = parameters.get('seats') ?? parameters.get('seat') ?? '';
  const changes: Record<string, number> = {};
  for (const text of parameters.getAll('set').slice(0, MOST_CHANGES)) {
    const [path = '', value = ''] = text.split('=', 2);
    const number = Number(value);
    if (PATH.test(path) && value !== '' && Number.isFinite(number)) changes[path] = number;
  }
  const doctrines = namesIn(parameters.getAll('machine'));
  const levels = namesIn(parameters.getAll('level'));
  return {
    scenario,
    persons: seats.split(',').filter((id) => POWER.test(id)),
    seed: (parameters.get('seed') ?? '').slice(0, LONGEST) || wishedSeed() || freshSeed(),
    changes,
    ...(Object.keys(doctrines).length === 0 ? {} : { doctrines }),
    ...(Object.keys(levels).length === 0 ? {} : { levels }),
  };
}

/** Names by power, from `POWER=name`. */
function namesIn(texts: readonly string[]): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const text of texts.slice(0, MOST_CHANGES)) {
    const [power = '', name = ''] = text.split('=', 2);
    if (POWER.test(power) && !FORBIDDEN.test(power) && /^[a-z]{1,40}$/.test(name)) names[power] = name;
  }
  return names;
}

/** The address of the page may fix the seed of the next match: `?seed=4127`. */
export function wishedSeed(): string | undefined {
  return new URLSearchParams(window.location.search).get('seed')?.slice(0, LONGEST) || undefined;
}

/** Four digits: easy to say aloud in a class. */
export function freshSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(1000 + (number % 9000));
}
