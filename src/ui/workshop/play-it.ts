/** A match with the text as it stands, and the way back. */
import { t } from '../../words/index.ts';
import { game } from '../game.ts';
import { notify } from '../kit/toast.tsx';
import { freshSeed, wishedSeed } from '../plan.ts';
import { goTo } from '../router.ts';
import { startPlan } from '../start-plan.ts';
import { rememberReturn } from '../workshop-return.ts';
import { flush, presentText } from './editor/editor-state.ts';
import { presentAlone, workshop } from './session.ts';

/** Begins a match in a seat; an empty one watches machines. What is wrong is told in a notice. */
export async function playIt(seat: string): Promise<void> {
  flush();
  const { draft } = workshop.getState();
  if (draft === undefined) return;
  const plan = {
    scenario: 'workshop',
    persons: seat === '' ? [] : [seat],
    seed: wishedSeed() ?? freshSeed(),
    changes: {},
  };
  const wrong = await startPlan(plan, await presentAlone(presentText()));
  if (wrong.length > 0) {
    notify(`${t('newGame.findings')} ${wrong.join(' ')}`, { hot: true, stays: true });
    return;
  }
  rememberReturn(game.getState().id, draft.id);
  goTo('/briefing');
}
