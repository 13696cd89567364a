import { useEffect, useState } from 'react';
import { type Step } from '../../engine/model/names.ts';
import { fetchShipped } from '../../store/catalogue.ts';
import { type Scenario } from '../../engine/index.ts';
import { RULES_ADDRESS } from '../../scenario/index.ts';
import { t, textOf } from '../../words/index.ts';
import { Chip } from '../kit/badge.tsx';
import { useScenario } from './use-match.ts';

/** Figures of one group of rules: how many have a published source, and which. */
interface Origins {
  readonly sources: readonly string[];
  readonly sourced: number;
  readonly all: number;
}

let origins: Promise<Readonly<Record<string, Origins>>> | undefined;

/** Where the figures of a step come from: a source, or the designers' judgement. */
export function RuleSource({ step }: { readonly step: Step }) {
  const scenario = useScenario();
  const [known, setKnown] = useState<Readonly<Record<string, Origins>>>();
  useEffect(() => {
    let gone = false;
    origins ??= readOrigins();
    void origins.then((read) => {
      if (!gone) setKnown(read);
    });
    return () => {
      gone = true;
    };
  }, []);
  const group = known?.[step];
  if (group === undefined) return null;
  if (group.sourced === 0) return <Chip kind="judgement">{t('resolution.sourceJudgement')}</Chip>;
  const named = group.sources.map((id) => sourceTitle(scenario, id)).filter((title) => title !== '');
  return (
    <>
      <Chip kind="judgement">{t('resolution.sourceMixed', { judged: group.all - group.sourced, all: group.all })}</Chip>
      {named.slice(0, 2).map((title) => (
        <Chip key={title} kind="sourced">
          {title}
        </Chip>
      ))}
    </>
  );
}

function sourceTitle(scenario: Scenario, id: string): string {
  return textOf(scenario.sources[id]?.title);
}

async function readOrigins(): Promise<Readonly<Record<string, Origins>>> {
  const text = await fetchShipped(RULES_ADDRESS);
  if (text === undefined) return {};
  const { rules } = JSON.parse(text) as {
    readonly rules?: Readonly<Record<string, Readonly<Record<string, { readonly source?: string }>>>>;
  };
  return Object.fromEntries(
    Object.entries(rules ?? {}).map(([group, entries]) => {
      const sources = Object.values(entries).flatMap(({ source }) => (source === undefined ? [] : [source]));
      return [group, { sources: [...new Set(sources)], sourced: sources.length, all: Object.keys(entries).length }];
    }),
  );
}
