import { type Scenario } from '../../engine/index.ts';
import { t } from '../../words/index.ts';
import { powerName } from '../../words/naming.ts';
import { Badge } from '../kit/badge.tsx';

interface PowerBadgeProps {
  readonly scenario: Scenario;
  /** Undefined for what concerns nobody in particular. */
  readonly power: string | undefined;
  /** The name stands beside it, so that it need not be read out. */
  readonly silent?: boolean | undefined;
  readonly large?: boolean | undefined;
}

/** The badge of a power of the scenario. */
export function PowerBadge({ scenario, power, silent, large }: PowerBadgeProps) {
  const spec = power === undefined ? undefined : scenario.powers[power];
  if (power === undefined || spec === undefined)
    return (
      <Badge letters="··" colour="grey" name={silent === true ? undefined : t('resolution.neutral')} large={large} />
    );
  return (
    <Badge
      letters={spec.badge}
      colour={spec.colour}
      name={silent === true ? undefined : powerName(scenario, power)}
      large={large}
    />
  );
}
