import { useEffect, useState } from 'react';
import { RULES_ADDRESS } from '../../scenario/index.ts';
import { fetchShipped } from '../../store/catalogue.ts';
import { COEFFICIENTS, type Scenario } from '../../engine/index.ts';
import { t, textOf, upTo } from '../../words/index.ts';
import { assumptionName } from '../../words/labels.ts';
import { Chip } from '../kit/badge.tsx';
import { type RuleText } from '../rule-text.ts';
import { useScenario } from './use-match.ts';

/** One figure of the rule file. */
interface Entry {
  readonly value: number;
  readonly range?: readonly [number, number] | undefined;
  readonly source?: string | undefined;
}

type Entries = ReadonlyMap<string, { readonly path: string; readonly entry: Entry }>;

let entries: Promise<Entries> | undefined;

/** What a rule says, its figures with their sources, and whether a source or the designers decided. */
export function RuleSource({ rule }: { readonly rule: string }) {
  const scenario = useScenario();
  const [text, setText] = useState<RuleText>();
  const [known, setKnown] = useState<Entries>();
  useEffect(() => {
    let gone = false;
    entries ??= readEntries();
    void Promise.all([import('../rule-text.ts'), entries]).then(([{ ruleText }, read]) => {
      if (gone) return;
      setText(ruleText(rule));
      setKnown(read);
    });
    return () => {
      gone = true;
    };
  }, [rule]);
  if (text === undefined || text.rule !== rule) return null;
  const judged = text.source !== undefined && /^designer judgement\.?$/i.test(text.source);
  return (
    <div className="rule-source">
      {judged ? <Chip kind="judgement">{t('resolution.sourceJudgement')}</Chip> : null}
      {text.source === undefined || judged ? null : (
        <Chip kind="sourced">
          <span lang="en">{text.source.replace(/\.$/, '')}</span>
        </Chip>
      )}
      <details className="rule-fold">
        <summary>{t('resolution.ruleText', { rule })}</summary>
        <p lang="en">
          <b>{text.title}</b> {text.text}
        </p>
        <Figures names={text.coefficients} known={known} scenario={scenario} />
      </details>
    </div>
  );
}

interface FiguresProps {
  readonly names: readonly string[];
  readonly known: Entries | undefined;
  readonly scenario: Scenario;
}

function Figures({ names, known, scenario }: FiguresProps) {
  const rows = names.flatMap((name) => {
    const found = known?.get(name);
    return found === undefined ? [] : [{ name, ...found }];
  });
  if (rows.length === 0) return null;
  return (
    <table className="why-table">
      <tbody>
        {rows.map(({ name, path, entry: { value, range, source } }) => (
          <tr key={path}>
            <th scope="row">
              {assumptionName(path, meaningOf(path) ?? name)}
              <span className="caption block">
                {source === undefined
                  ? t('resolution.sourceJudgement')
                  : textOf(scenario.sources[source]?.title) || source}
              </span>
            </th>
            <td>
              {upTo(valueIn(scenario, path) ?? value, 4)}
              {range === undefined ? null : (
                <span className="caption block">
                  {t('kit.plausible', { low: upTo(range[0], 4), high: upTo(range[1], 4) })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a figure means, from the engine's own table. */
function meaningOf(path: string): string | undefined {
  const [, group = '', name = ''] = path.split('.');
  return (COEFFICIENTS as Readonly<Record<string, Readonly<Record<string, { readonly meaning: string }>>>>)[group]?.[
    name
  ]?.meaning;
}

/** The figure that this match is played with, which a scenario or a slider may have changed. */
function valueIn({ rules }: Scenario, path: string): number | undefined {
  const [, group = '', name = ''] = path.split('.');
  const values = (rules as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[group];
  const value = values?.[name];
  return typeof value === 'number' ? value : undefined;
}

async function readEntries(): Promise<Entries> {
  const text = await fetchShipped(RULES_ADDRESS);
  if (text === undefined) return new Map();
  const { rules } = JSON.parse(text) as {
    readonly rules?: Readonly<Record<string, Readonly<Record<string, Entry | number>>>>;
  };
  return new Map(
    Object.entries(rules ?? {}).flatMap(([group, all]) =>
      Object.entries(all).map(
        ([name, entry]) =>
          [
            name,
            { path: `rules.${group}.${name}`, entry: typeof entry === 'number' ? { value: entry } : entry },
          ] as const,
      ),
    ),
  );
}
