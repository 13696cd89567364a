/** A web worker that plays games of the scenario under work, for its balance report. */
import { botFor } from '../ai/index.ts';
import { playBalance } from '../analysis/balance.ts';
import { type Setup, setUp } from '../engine/index.ts';
import { type FromPlayer, type ToPlayer } from './balance-messages.ts';

/** Versions that are kept ready: the present one, its base, and one that was just left. */
const MOST_SETUPS = 3;

/** The two members of a worker's global scope that are used; the app is compiled with the types of pages. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToPlayer>) => void) | null;
  readonly postMessage: (message: FromPlayer) => void;
}

const scope = self as unknown as WorkerScope;
const setups = new Map<string, Setup>();

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'scenario': {
      const [oldest] = setups.keys();
      if (setups.size >= MOST_SETUPS && oldest !== undefined) setups.delete(oldest);
      setups.set(data.key, setUp(data.scenario));
      return;
    }
    case 'play':
      scope.postMessage(play(data.ticket, data.key, data.from, data.to));
  }
};

function play(ticket: number, key: string, from: number, to: number): FromPlayer {
  try {
    const setup = setups.get(key);
    if (setup === undefined) throw new Error('this version was not sent');
    const bots = setup.powers.map((id) => botFor(setup, id));
    return { kind: 'played', ticket, games: playBalance(setup, bots, from, to) };
  } catch (error) {
    return { kind: 'failed', ticket, reason: error instanceof Error ? error.message : String(error) };
  }
}
