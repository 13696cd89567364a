/**
 * What the scenarios of the library teach, as claims that play can refute: a scenario against a counterpart that differs in
 * one respect, on the same luck. The teacher's notes say the same in words.
 */

/** What is compared: a measure of `src/analysis/measures.ts`, or the share of games that end in one of some outcomes. */
export type What = { readonly measure: string } | { readonly outcome: readonly string[] };

/** Another scenario, or a merge patch (RFC 7396) over the same one. */
export interface Counterpart {
  readonly scenario?: string;
  readonly patch?: object;
}

export interface Claim {
  readonly what: What;
  /** 1: more in the scenario than in its counterpart; -1: less. */
  readonly sign: 1 | -1;
}

export interface Lesson {
  /** Id of a shipped scenario. */
  readonly scenario: string;
  /** What is claimed, in words. */
  readonly says: string;
  /** Turns that both are played, at most as many as the scenario has: enough for the lesson, few enough for a test. */
  readonly turns: number;
  readonly against: Counterpart;
  readonly claims: readonly Claim[];
}

const more = (measure: string): Claim => ({ what: { measure }, sign: 1 });
const less = (measure: string): Claim => ({ what: { measure }, sign: -1 });

const ATTACKED = 'attacked.RU>UA';
const DOCUMENTS = ['general-principles', 'military-collaboration'];

/** A patch over what both signatories of both documents say. */
const signatories = (said: object): object => ({
  guarantees: Object.fromEntries(DOCUMENTS.map((id) => [id, { signatories: { EU: said, US: said } }])),
});

export const LESSONS: readonly Lesson[] = [
  {
    scenario: 'promise-without-triggers',
    says: 'a promise that names neither case nor act deters less than one with triggers and duties',
    turns: 8,
    against: { scenario: 'berlin-2025' },
    claims: [more(ATTACKED), more('areaTakenKm2.RU>UA')],
  },
  {
    scenario: 'salami-slices',
    says: 'a high threshold invites acts below it',
    turns: 8,
    against: {
      patch: { guarantees: { 'general-principles': { clauses: { 'pattern-of-acts': { trigger: { atLeast: 2 } } } } } },
    },
    claims: [more('greyActs.RU>UA'), more('areaTakenKm2.RU>UA')],
  },
  {
    scenario: 'closing-window',
    says: 'the longer a promise is known to become strong only later, the more attacks come before',
    turns: 8,
    against: { patch: signatories({ ratification: { votesPerMonth: { value: 0.33 } } }) },
    claims: [more(ATTACKED)],
  },
  {
    scenario: 'tripwire-or-denial',
    says: 'ten thousand light troops deter less than sixty thousand heavy ones',
    turns: 10,
    against: {
      patch: {
        powers: { EU: { heavyShare: { value: 0.6, range: [0, 0.6] }, bot: { doctrine: 'heavy' } } },
        forces: { 'eu-lviv': { personnelK: { value: 60, range: [5, 100] } } },
      },
    },
    claims: [more(ATTACKED)],
  },
  {
    scenario: 'tripwire-or-denial',
    says: 'thirty thousand light troops instead of ten bring more serious incidents',
    turns: 10,
    against: { patch: { forces: { 'eu-lviv': { personnelK: { value: 30, range: [5, 100] } } } } },
    claims: [less('seriousIncidents.RU>UA')],
  },
  {
    scenario: 'hollow-guarantee',
    says: 'what is signed and not ratified is tested more often, and broken more often',
    turns: 8,
    against: { patch: signatories({ status: 'in-force' }) },
    claims: [more(ATTACKED), { what: { outcome: ['guarantee-broken'] }, sign: 1 }],
  },
  {
    scenario: 'monitors-go-home',
    says: 'without monitors a truce frays: more violations, incidents and grey-zone acts',
    turns: 8,
    against: { patch: { ceasefire: { monitoring: { value: 1, range: [0, 1] } } } },
    claims: [more('violationsPerDay.RU>UA'), more('seriousIncidents.RU>UA'), more('greyActs.RU>UA')],
  },
  {
    scenario: 'entrapment',
    says: 'an unconditional promise is a moral hazard: more raids, and more ceasefires broken',
    turns: 8,
    against: {
      patch: {
        guarantees: {
          'general-principles': {
            clauses: {
              'armed-attack': { conditional: true },
              'pattern-of-acts': { conditional: true },
              'treaty-broken': { conditional: true },
            },
          },
        },
      },
    },
    claims: [more('provocations.RU>UA'), more('breakdowns.RU>UA')],
  },
  {
    scenario: 'divided-guarantors',
    says: 'a coalition that needs unanimity deters less than one that needs a majority',
    turns: 8,
    against: { patch: { powers: { EU: { membersNeeded: { value: 3 } } } } },
    claims: [more(ATTACKED), less('somebodyFights.RU>UA')],
  },
  {
    scenario: 'price-of-war',
    says: 'aid and sanctions change the price of a war: less land lost, less stability and more losses of the attacker',
    turns: 8,
    against: {
      patch: {
        powers: {
          EU: {
            bot: { doctrine: 'carrot' },
            aidMilitaryBn: { UA: { value: 3.2 } },
            sanctions: { RU: { value: 0.75 } },
          },
        },
      },
    },
    claims: [less('areaTakenKm2.RU>UA'), less('stability.RU'), more('lossesK.RU'), less('will.EU')],
  },
  {
    scenario: 'next-case',
    says: 'where guarantors hesitate in one case, less is believed of them in the next, and it is tried more often',
    turns: 10,
    against: { patch: { powers: { EU: { bot: { resolve: 0.9 } }, US: { bot: { resolve: 0.9 } } } } },
    claims: [less('somebodyFights.DN>MD'), more('crises.DN>MD')],
  },
  {
    scenario: 'korea-1953',
    says: 'troops and law together keep an armistice; without either, as before June 1950, attacks come back',
    turns: 8,
    against: {
      patch: {
        forces: Object.fromEntries(
          ['us-kr-41', 'us-kr-11', 'us-kr-47', 'us-kr-48', 'un-kr-41', 'un-kr-48'].map((id) => [id, null]),
        ),
        powers: { US: { bot: { doctrine: 'arms' } }, UN: { bot: { doctrine: 'aloof' } } },
        guarantees: { 'mutual-defence-treaty': { signatories: { US: { status: 'none' } } } },
      },
    },
    claims: [less('attacked.KP>KR'), less('areaTakenKm2.KP>KR')],
  },
];
