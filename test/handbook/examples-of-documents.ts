/** Broken and mended examples about powers and documents. */
import { type PatchExample } from './examples.ts';
import { type FindingCode } from '../../src/scenario/index.ts';

const pact = (more: object) => ({ guarantees: { pact: more } });
const attack = (more: object) => pact({ clauses: { attack: more } });
const owed = (name: string, more: object) => attack({ obligations: { [name]: more } });
const clause = (more: object) => pact({ clauses: { more } });
const arms = { of: ['G'], duty: 'equip', amountBn: 1 };
const power = (id: string, more: object) => ({ powers: { [id]: more } });

export const DOCUMENT_EXAMPLES = {
  'weights-sum': {
    broken: power('P', { objectives: { land: { weight: 0.7 } } }),
    mended: power('P', { objectives: { land: { weight: 0.7 }, people: { weight: 0.3 } } }),
  },
  'objective-flat': {
    broken: power('P', { objectives: { land: { worst: 0.5, best: 0.5 } } }),
    mended: power('P', { objectives: { land: { worst: 0.5, best: 0.9 } } }),
  },
  'no-objectives': {
    broken: power('P', { objectives: { land: null, people: null } }),
    mended: power('P', { objectives: { land: { weight: 1 }, people: null } }),
  },
  'badge-twice': { broken: power('C', { badge: 'P' }), mended: power('C', { badge: 'C' }) },
  'doctrine-foreign': {
    broken: power('G', { bot: { doctrine: 'fortress' } }),
    mended: power('G', { bot: { doctrine: 'heavy' } }),
  },
  'nobody-plays': {
    broken: { powers: { P: { playable: false }, C: { playable: false }, G: { playable: false } } },
    mended: { powers: { P: { playable: false }, C: { playable: false } } },
  },
  'player-without-orders': {
    broken: power('P', { can: [] }),
    mended: power('P', { can: ['fortify', 'invoke', 'answer'] }),
  },
  'role-missing': {
    broken: { ...power('C', { role: 'neutral' }), guarantees: null, ceasefire: null },
    mended: { ...power('C', { role: 'challenger' }), guarantees: null, ceasefire: null },
  },
  'wrong-role': { broken: pact({ against: ['G'] }), mended: pact({ against: ['C'] }) },
  'own-guarantor': { broken: pact({ signatories: { P: {} } }), mended: pact({ signatories: { G: {} } }) },
  'not-signatory': { broken: owed('arm', { of: ['C'] }), mended: owed('arm', { of: ['G'] }) },
  'duty-not-able': {
    broken: power('G', { can: ['answer', 'sanction', 'fund'] }),
    mended: power('G', { can: ['answer', 'sanction', 'fund', 'equip'] }),
  },
  'duty-without-measure': { broken: owed('arm', { amountBn: null }), mended: owed('arm', { amountBn: 2 }) },
  'duty-measure-foreign': { broken: owed('arm', { level: 0.5 }), mended: owed('sanctions', { level: 0.5 }) },
  'no-host-region': {
    broken: owed('troops', { of: ['G'], duty: 'deploy', personnelK: 5, tag: 'port' }),
    mended: owed('troops', { of: ['G'], duty: 'deploy', personnelK: 5, tag: 'west' }),
  },
  'duty-only-on-call': {
    broken: owed('fight', { runs: 'standing' }),
    mended: owed('fight', { runs: 'call' }),
  },
  'clause-without-trigger': {
    broken: clause({ invocation: 'automatic', obligations: { arms } }),
    mended: clause({ invocation: 'automatic', trigger: { fact: 'warOn' }, obligations: { arms } }),
  },
  'standing-with-trigger': {
    broken: clause({ invocation: 'standing', trigger: { fact: 'warOn' }, obligations: { arms } }),
    mended: clause({ invocation: 'standing', obligations: { arms } }),
  },
  'document-empty': {
    broken: {
      guarantees: {
        letter: { title: 'A letter', beneficiary: 'P', against: ['C'], signatories: { G: {} }, clauses: {} },
      },
    },
    mended: {
      guarantees: {
        letter: {
          title: 'A letter',
          beneficiary: 'P',
          against: ['C'],
          signatories: { G: {} },
          clauses: { help: { obligations: { arms: { of: ['G'], duty: 'equip', amountBn: 1 } } } },
        },
      },
    },
  },
  'clause-empty': { broken: clause({ obligations: {} }), mended: clause({ obligations: { arms } }) },
  'deadline-after-end': { broken: owed('arm', { withinTurns: 6 }), mended: owed('arm', { withinTurns: 2 }) },
  'ceasefire-twice': {
    broken: { ceasefires: { second: { status: 'agreed' } } },
    mended: { ceasefire: null, ceasefires: { second: { status: 'agreed' } } },
  },
  'belief-role': { broken: { beliefs: { C: { P: 0.5 } } }, mended: { beliefs: { C: { G: 0.5 } } } },
  'capability-missing': {
    broken: power('C', { sanctions: { P: 0.2 } }),
    mended: power('C', { sanctions: { P: 0 } }),
  },
  'sanction-self': {
    broken: power('G', { sanctions: { G: 0.2 } }),
    mended: power('G', { sanctions: { C: 0.2 } }),
  },
} satisfies Partial<Record<FindingCode, PatchExample>>;
