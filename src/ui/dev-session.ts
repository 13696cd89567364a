/**
 * A page that `guarantor dev FILE` serves: every save of the file reaches it. A running match goes on at its turn where the
 * change allows, and says why not where it does not.
 */
import { loadScenario } from '../store/catalogue.ts';
import type { Scenario } from '../engine/index.ts';
import type { CarryFault } from '../match/carry-over.ts';
import { t, textOf } from '../words/index.ts';
import { game } from './game.ts';
import { notify } from './kit/toast.tsx';
import { goTo } from './router.ts';
import { faultSentences } from './start-plan.ts';

interface Told {
  readonly version: number;
  readonly file: string;
  readonly text?: string;
  readonly findings: readonly string[];
}

type Listener = (text: string) => void;

let source: EventSource | undefined;
let shown = 0;
/** The screen that opens the file, while it is the one that is seen. */
let listener: Listener | undefined;
let latest: string | undefined;

/** Hands every state of the file to `onText` until the answer is called; the tab goes on listening. */
export function followFile(onText: Listener): () => void {
  listener = onText;
  if (latest !== undefined) onText(latest);
  if (source === undefined) {
    source = new EventSource('./dev/events');
    source.addEventListener('message', () => void take());
  }
  return () => {
    if (listener === onText) listener = undefined;
  };
}

async function take(): Promise<void> {
  const told = await fetchTold();
  if (told === undefined || told.version === shown) return;
  const first = shown === 0;
  shown = told.version;
  if (told.text === undefined) {
    notify([t('newGame.devBroken', { file: told.file }), ...told.findings].join('\n'), { hot: true, stays: true });
    return;
  }
  latest = told.text;
  if (listener !== undefined) listener(told.text);
  else if (!first) await intoMatch(told.text);
}

async function fetchTold(): Promise<Told | undefined> {
  try {
    const answer = await fetch('./dev/scenario.json', { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as Told) : undefined;
  } catch {
    // The server was stopped; the event source asks again by itself.
    return undefined;
  }
}

async function intoMatch(text: string): Promise<void> {
  const loaded = await loadScenario(text);
  if (!loaded.ok) {
    notify((await faultSentences(loaded.error)).join('\n'), { hot: true, stays: true });
    return;
  }
  const { match, act } = game.getState();
  if (match === undefined) return;
  const fault = act.carryOver(loaded.value.scenario, loaded.value.document);
  if (fault === undefined) notify(t('newGame.devCarried', { turn: match.turns.length + 1 }));
  else
    notify(sentence(fault, loaded.value.scenario), {
      hot: true,
      stays: true,
      action: { label: t('newGame.devAnew'), onPress: () => goTo('/new?dev') },
    });
}

function sentence(fault: CarryFault, scenario: Scenario): string {
  switch (fault.kind) {
    case 'powers':
      return t('newGame.devPowers');
    case 'orders':
      return t('newGame.devOrders', {
        turn: fault.turn,
        power: textOf(scenario.powers[fault.power]?.name ?? fault.power),
      });
    case 'over':
      return t('newGame.devOver', { turn: fault.turn });
  }
}
