/** Figures of duties as the documents write them. */
import { type DutyKind } from '../../engine/index.ts';
import { amount, levelOf } from '../../words/amounts.ts';
import { percent, t } from '../../words/index.ts';

export function dutyAmount(duty: DutyKind, value: number): string {
  if (Number.isNaN(value)) return t('ui.notKnown');
  switch (duty) {
    case 'sanction':
    case 'recon':
    case 'monitor':
      return t('play.levelOf', { level: levelOf(value) });
    case 'fund':
    case 'equip':
      return amount(value, 'bn EUR');
    case 'train':
    case 'deploy':
    case 'army':
      return amount(value, 'thousand');
    case 'consult':
    case 'fight':
      return percent(value);
  }
}
