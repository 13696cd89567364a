/** Recruitment or mobilisation, as a factor of the base intake: a standing level (R2.2). */
import { ownLevel } from './own-level.ts';
import { unwise } from './refusal.ts';

const NO_INTAKE = unwise('no-effect', 'R2.2');

export const recruit = ownLevel({
  kind: 'recruit',
  rule: 'R2.2',
  levels: [0, 0.3, 0.6, 0.8, 1, 1.2, 1.5],
  make: (level) => ({ kind: 'recruit', level }),
  levelOf: (order) => order.level,
  column: () => 'recruitLevel',
  check(look, power) {
    const { intakeWarK, intakePeaceK } = look.setup.parameters;
    return intakeWarK[power] === 0 && intakePeaceK[power] === 0 ? NO_INTAKE : undefined;
  },
});
