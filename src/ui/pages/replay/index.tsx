import { useEffect, useRef, useState } from 'react';
import { currentWorld, isOver, type Match } from '../../../match/match.ts';
import { matchFileText, type OpenFault } from '../../../store/autosave.ts';
import { type Proof, proveMatch } from '../../../store/debrief-proof.ts';
import { t, textOf, tMaybe, turnDate } from '../../../words/index.ts';
import { outcomeTitle } from '../../../words/labels.ts';
import { game, restoreLast } from '../../game.ts';
import { Button } from '../../kit/button.tsx';
import { FileField } from '../../kit/file-field.tsx';
import { announce } from '../../kit/live-region.tsx';
import { useStore } from '../../kit/use-store.ts';
import { readChosen } from '../../read-file.ts';
import { Screen } from '../../screen.tsx';
import { replayFrom } from '../debrief/replay-from.ts';
import '../../styles/charts.css';
import './replay.css';

/** A match played again: every turn with its proof, and a way to look at each. */
export default function Replay() {
  const match = useStore(game, (state) => state.match);
  const { proof, fault, proving, open } = useProof(match);
  return (
    <Screen
      title={t('debrief.replay')}
      head={match === undefined ? undefined : <span>{headOf(match)}</span>}
      actions={match !== undefined && isOver(match) ? <ToDebrief /> : undefined}
    >
      <div className="replay">
        <p>{t('debrief.replayText')}</p>
        <OpenFile onText={open} />
        {fault === undefined ? null : (
          <p className="replay-fault" role="alert">
            {t('debrief.replayCannot', { reason: reasonOf(fault) })}
          </p>
        )}
        {proving ? <p role="status">{t('debrief.replayProving')} …</p> : null}
        {match === undefined && !proving ? <p className="second">{t('debrief.nothing')}</p> : null}
        {match !== undefined && proof !== undefined ? <Turns match={match} proof={proof} /> : null}
      </div>
    </Screen>
  );
}

function headOf(match: Match): string {
  return t('debrief.head', { scenario: textOf(match.setup.scenario.title), seed: match.seed });
}

function ToDebrief() {
  return (
    <Button onPress={() => game.getState().act.toPhase('debrief')} href="#/debrief">
      {t('debrief.title')}
    </Button>
  );
}

/** Proves the open match, or the one that a file brings. */
function useProof(match: Match | undefined) {
  const [proof, setProof] = useState<Proof>();
  const [fault, setFault] = useState<OpenFault>();
  const [proving, setProving] = useState(false);
  const asked = useRef(false);
  const prove = async (text: string, id: string, show: boolean): Promise<void> => {
    setProving(true);
    setFault(undefined);
    // The page says what it does before it is busy doing it.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const proven = await proveMatch(text, id);
    setProving(false);
    if (!proven.ok) {
      setFault(proven.error);
      return;
    }
    if (show) game.getState().act.resume({ ...proven.value.opened.state, replaying: true, phase: 'debrief' });
    setProof(proven.value);
    announce(verdictOf(proven.value));
  };
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const begin = async (): Promise<void> => {
      if (match === undefined && !(await restoreHere())) return;
      const state = game.getState();
      await prove(matchFileText(state), state.id, false);
    };
    void begin();
  }, [match]);
  return { proof, fault, proving, open: (text: string) => void prove(text, `file-${Date.now()}`, true) };
}

/** Takes up the last match without leaving this page. */
async function restoreHere(): Promise<boolean> {
  const restored = await restoreLast();
  if (restored) window.location.replace('#/replay');
  return restored;
}

function verdictOf({ opened }: Proof): string {
  return opened.divergedAt === undefined
    ? t('debrief.replayProven')
    : t('debrief.replayDiverges', { turn: opened.divergedAt });
}

function reasonOf(fault: OpenFault): string {
  switch (fault.kind) {
    case 'file':
      return tMaybe(`debrief.fault.${fault.fault.code}`, { path: fault.fault.path }) ?? fault.fault.code;
    case 'scenario':
      return t('debrief.fault.scenario');
  }
}

function OpenFile({ onText }: { readonly onText: (text: string) => void }) {
  const read = async (file: File | undefined) => {
    const text = await readChosen(file);
    if (text !== undefined) onText(text);
  };
  return (
    <p>
      <FileField of="match" label={t('debrief.replayOpenLabel')} onFiles={([file]) => void read(file)}>
        {(open) => <Button onPress={open}>{t('debrief.replayOpenFile')}</Button>}
      </FileField>
    </p>
  );
}

function Turns({ match, proof }: { readonly match: Match; readonly proof: Proof }) {
  const { scenario } = match.setup;
  const outcome = match.setup.outcomes[currentWorld(match).outcome[0]!]?.id;
  // A match that is still played is not made into one that is only looked at.
  const replaying = useStore(game, (state) => state.replaying);
  const shows = replaying || isOver(match);
  return (
    <>
      <p className={proof.opened.divergedAt === undefined ? 'replay-proven' : 'replay-fault'}>{verdictOf(proof)}</p>
      {outcome === undefined ? null : (
        <p>
          {t('debrief.replayBrief')}: <b>{outcomeTitle(scenario, outcome)}</b>
        </p>
      )}
      {match.turns.length === 0 || !shows ? null : (
        <p>
          <Button kind="primary" onPress={() => replayFrom(0)}>
            {t('debrief.replayAll')}
          </Button>
        </p>
      )}
      <section className="table-frame" aria-label={t('debrief.replayTable')} tabIndex={0}>
        <table className="data-table replay-table">
          <thead>
            <tr>
              <th scope="col">{t('debrief.replayTurn')}</th>
              <th scope="col">{t('debrief.replayDigest')}</th>
              <th scope="col">{t('debrief.replayState')}</th>
            </tr>
          </thead>
          <tbody>
            {proof.turns.map(({ turn, digest, proven }) => (
              <tr key={turn}>
                <td>
                  {proven && shows ? (
                    <button
                      type="button"
                      className="link"
                      onClick={() => replayFrom(turn - 1)}
                      aria-label={t('debrief.replayFrom', { turn })}
                    >
                      {t('debrief.machineTurnOf', { turn, date: turnDate(scenario.calendar, turn - 1) })}
                    </button>
                  ) : (
                    t('debrief.machineTurnOf', { turn, date: turnDate(scenario.calendar, turn - 1) })
                  )}
                </td>
                <td>
                  <code>{digest === '' ? '–' : digest.slice(0, 16)}</code>
                </td>
                <td>
                  {proven ? (
                    <span className="verdict-kept">● {t('debrief.proven')}</span>
                  ) : (
                    <span className="verdict-broken">○ {t('debrief.diverges', { turn })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
