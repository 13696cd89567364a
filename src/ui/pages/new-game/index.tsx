import { useEffect, useState } from 'react';
import { type LoadedScenario, loadScenario } from '../../../store/catalogue.ts';
import { FIRST_SCENARIO, SHIPPED_SCENARIOS } from '../../../scenario/shipped.ts';
import { t, textOf } from '../../../words/index.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { FileField } from '../../kit/file-field.tsx';
import { notify } from '../../kit/toast.tsx';
import { freshSeed, type GamePlan, planAddress, wishedSeed } from '../../plan.ts';
import { readChosen } from '../../read-file.ts';
import { goTo, usePlace } from '../../router.ts';
import { useScenarioHeads } from '../../use-scenario-heads.ts';
import { Screen } from '../../screen.tsx';
import { faultSentences, startPlan } from '../../start-plan.ts';
import { Assumptions } from './assumptions.tsx';
import { linkOf, useLinkedScenario, useServedFile } from './linked.ts';
import { ScenarioCards } from './scenario-cards.tsx';
import { Seats } from './seats.tsx';
import './new-game.css';

/** Scenario, seats, assumptions; then the briefing. */
export default function NewGame() {
  const { parameters } = usePlace();
  const heads = useScenarioHeads();
  const [own, setOwn] = useState<string>();
  const [plan, setPlan] = useState<GamePlan>(() => ({
    scenario: parameters.get('scenario') ?? FIRST_SCENARIO,
    persons: (parameters.get('seat') ?? 'EU').split(',').filter((id) => id !== ''),
    seed: wishedSeed() ?? freshSeed(),
    changes: {},
  }));
  const { loaded, problems } = useScenario(own ?? plan.scenario);
  const change = (part: Partial<GamePlan>) => setPlan((before) => ({ ...before, ...part }));
  useLinkedScenario(parameters.get('s'), setOwn);
  useServedFile(parameters.has('dev'), setOwn);
  const persons = loaded === undefined ? plan.persons : seatsIn(loaded, plan.persons);
  const start = async () => {
    const wrong = await startPlan({ ...plan, persons }, own);
    if (wrong.length === 0) goTo('/briefing');
    else notify(wrong.join(' '), { hot: true, stays: true });
  };
  return (
    <Screen
      title={t('newGame.title')}
      className="new-game"
      actions={
        <Button kind="quiet" href="#/">
          {t('ui.backToStart')}
        </Button>
      }
      foot={
        <Foot
          plan={{ ...plan, persons }}
          loaded={loaded}
          broken={problems.length > 0}
          own={own}
          onSeed={() => change({ seed: freshSeed() })}
          onStart={() => void start()}
        />
      }
    >
      <div className="new-columns">
        <section aria-labelledby="new-scenario">
          <div className="panel-head">
            <h2 id="new-scenario">{t('newGame.scenarioHead')}</h2>
            <OpenScenario
              onText={(text) => {
                setOwn(text);
                change({ changes: {}, doctrines: undefined, levels: undefined });
              }}
            />
          </div>
          <ScenarioCards
            heads={heads}
            chosen={own === undefined ? plan.scenario : undefined}
            onChoose={(id) => {
              setOwn(undefined);
              change({ scenario: id, changes: {}, doctrines: undefined, levels: undefined });
            }}
          />
          {own === undefined || loaded === undefined ? null : <p className="second">{textOf(loaded.scenario.title)}</p>}
          <Button size="small" onPress={() => void edit(own, own === undefined ? plan.scenario : undefined)}>
            {t('newGame.editInWorkshop')}
          </Button>
        </section>
        <section aria-labelledby="new-seats">
          <div className="panel-head">
            <h2 id="new-seats">{t('newGame.seatsHead')}</h2>
            <span>{t('newGame.seatsNote')}</span>
          </div>
          {problems.length > 0 ? (
            <div role="alert">
              <p className="hot">{t('newGame.findings')}</p>
              <ul className="new-problems">
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </div>
          ) : null}
          {loaded === undefined ? (
            problems.length > 0 ? null : (
              <p className="muted">{t('newGame.loadingScenario')} …</p>
            )
          ) : (
            <Seats
              scenario={loaded.scenario}
              persons={persons}
              doctrines={plan.doctrines ?? {}}
              onChange={(next) => change({ persons: next })}
              onDoctrine={(power, name) => change({ doctrines: { ...plan.doctrines, [power]: name } })}
              levels={plan.levels ?? {}}
              onLevel={(power, level) => change({ levels: { ...plan.levels, [power]: level } })}
            />
          )}
        </section>
        <section aria-labelledby="new-assumptions">
          {loaded === undefined ? (
            <h2 id="new-assumptions">{t('newGame.assumptionsHead')}</h2>
          ) : (
            <Assumptions
              key={loaded.scenario.id}
              loaded={loaded}
              changes={plan.changes}
              onChange={(changes) => change({ changes })}
            />
          )}
        </section>
      </div>
    </Screen>
  );
}

/** The wished seats as far as the scenario has them; where it has none of them, its first guarantor that can be played. */
function seatsIn({ scenario }: LoadedScenario, wished: readonly string[]): readonly string[] {
  const able = wished.filter((id) => scenario.powers[id]?.playable === true);
  if (able.length > 0 || wished.length === 0) return able;
  const playable = Object.keys(scenario.powers).filter((id) => scenario.powers[id]?.playable === true);
  const first = playable.find((id) => scenario.powers[id]?.role === 'guarantor') ?? playable[0];
  return first === undefined ? [] : [first];
}

interface FootProps {
  readonly plan: GamePlan;
  readonly loaded: LoadedScenario | undefined;
  readonly broken: boolean;
  /** Text of a scenario that was not shipped. */
  readonly own: string | undefined;
  readonly onSeed: () => void;
  readonly onStart: () => void;
}

function Foot({ plan, loaded, broken, own, onSeed, onStart }: FootProps) {
  const copy = async () => {
    const link =
      own === undefined
        ? `${window.location.origin}${window.location.pathname}#${planAddress(plan)}`
        : await linkOf(own);
    if (link === undefined) {
      notify(t('newGame.linkTooLong'), { hot: true });
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      notify(t('newGame.linkCopied'));
    } catch {
      notify(t('newGame.linkShown', { link }), { stays: true });
    }
  };
  return (
    <>
      <p className="new-plan">
        <span>
          {t('newGame.seed')} <b className="figures">{plan.seed}</b>{' '}
          <button type="button" className="link" title={t('newGame.seedNote')} onClick={onSeed}>
            {t('newGame.newSeed')}
          </button>
        </span>
        {loaded === undefined ? null : (
          <>
            <span>
              {t('newGame.length')} <b>{t('newGame.turns', { count: loaded.scenario.calendar.turns })}</b>
            </span>
            <span className="second">{summaryOf(plan, loaded)}</span>
          </>
        )}
      </p>
      <div className="foot-actions">
        <Button onPress={() => void copy()}>{t('newGame.copyLink')}</Button>
        <Button kind="primary" size="large" disabled={loaded === undefined} onPress={onStart}>
          {loaded === undefined
            ? t(broken ? 'newGame.waitsForErrors' : 'newGame.loadingScenario')
            : plan.persons.length === 0
              ? t('newGame.startWatching')
              : t('newGame.startBriefing')}
        </Button>
      </div>
    </>
  );
}

function summaryOf(plan: GamePlan, { scenario }: LoadedScenario) {
  const title = textOf(scenario.title);
  const machines = Object.keys(scenario.powers).length - plan.persons.length;
  if (plan.persons.length === 0) return t('newGame.planWatch', { scenario: title });
  if (machines === 0) return t('newGame.planAlone', { scenario: title });
  const badges = plan.persons.map((id) => {
    const power = scenario.powers[id];
    return power === undefined ? null : (
      <Badge key={id} letters={power.badge} colour={power.colour} name={textOf(power.name)} />
    );
  });
  const [before = '', after = ''] = t('newGame.planAgainst', {
    scenario: title,
    powers: '\ue000',
    count: machines,
  }).split('\ue000');
  return (
    <>
      {before}
      {badges}
      {after}
    </>
  );
}

function OpenScenario({ onText }: { readonly onText: (text: string) => void }) {
  const read = async (file: File | undefined) => {
    const text = await readChosen(file);
    if (text !== undefined) onText(text);
  };
  return (
    <span>
      {t('newGame.builtIn', { count: SHIPPED_SCENARIOS.length })} ·{' '}
      <FileField of="scenario" label={t('newGame.openFile')} onFiles={([file]) => void read(file)}>
        {(open) => (
          <button type="button" className="link" onClick={open}>
            {t('newGame.openFile')}
          </button>
        )}
      </FileField>
    </span>
  );
}

/** To the workshop: with a text of one's own as it is, with a shipped scenario as a variation of it. */
async function edit(own: string | undefined, base: string | undefined): Promise<void> {
  const { beginDraft, beginVariation } = await import('../../workshop/session.ts');
  if (own !== undefined) beginDraft(own, 'scenario.json');
  else if (base !== undefined) await beginVariation(base);
}

/** The scenario as checked by its reader, or what is wrong with it. */
function useScenario(idOrText: string): {
  readonly loaded: LoadedScenario | undefined;
  readonly problems: readonly string[];
} {
  const [state, setState] = useState<{
    readonly of: string;
    readonly loaded?: LoadedScenario;
    readonly problems: readonly string[];
  }>({ of: '', problems: [] });
  useEffect(() => {
    let wanted = true;
    void loadScenario(idOrText).then(async (read) => {
      const next = read.ok
        ? { of: idOrText, loaded: read.value, problems: [] }
        : { of: idOrText, problems: await faultSentences(read.error) };
      if (wanted) setState(next);
    });
    return () => {
      wanted = false;
    };
  }, [idOrText]);
  return state.of === idOrText
    ? { loaded: state.loaded, problems: state.problems }
    : { loaded: undefined, problems: [] };
}
