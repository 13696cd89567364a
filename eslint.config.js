// The checker for meaning. Layout is biome's, layers are dependency-cruiser's, dead code is knip's.
import tseslint from 'typescript-eslint';

/** Layers whose results must be equal to the last bit on every machine. */
const PURE = ['engine', 'scenario', 'ai', 'analysis', 'match'].map((layer) => `src/${layer}/**/*.ts`);

/** Browsers and Node differ in the last bit of these (ECMAScript leaves them "implementation-approximated"). */
const INEXACT_MATH = [
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 f16round fround hypot log log10 log1p log2 pow',
  'sin sinh sumPrecise tan tanh',
].flatMap((line) => line.split(' '));

const inexact = INEXACT_MATH.map((property) => ({
  object: 'Math',
  property,
  message: 'Differs between browsers in the last bit: take it from src/engine/exact.ts.',
}));

const localeBound = [
  'localeCompare',
  'toLocaleString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'toLocaleDateString',
  'toLocaleTimeString',
].map((property) => ({ property, message: 'Depends on the locale of the machine. Words belong to src/words.' }));

const outsideTheLanguage = [
  ['Date', 'A rule knows turns, not the clock.'],
  ['Intl', 'Depends on the locale data of the machine.'],
  ['performance', 'A rule knows turns, not the clock.'],
  ['crypto', 'Chance comes from the named streams in src/engine/chance.ts.'],
  ['process', 'Pure layers know no machine.'],
  ['globalThis', 'Pure layers know no machine.'],
  ['window', 'Pure layers know no screen.'],
  ['document', 'Pure layers know no screen.'],
  ['fetch', 'Pure layers read nothing: hand them the text.'],
  ['setTimeout', 'Pure layers do not wait.'],
  ['setInterval', 'Pure layers do not wait.'],
  ['structuredClone', 'Clone worlds with cloneWorld, plain data by spreading.'],
].map(([name, message]) => ({ name, message }));

export default tseslint.config(
  {
    ignores: ['dist/', 'node_modules/', 'coverage/', 'public/', 'test-results/', 'playwright-report/', '.stryker-tmp/'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/await-thenable': 'error',
      // The compiler already reports these, and it allows a leading underscore.
      '@typescript-eslint/no-unused-vars': 'off',
      // `array[index]!` after a bound was checked is clearer than a branch that cannot happen.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The roots talk to a person at a terminal.
    files: ['src/cli/**/*.ts', 'src/main.tsx', 'src/workers/**/*.ts', 'src/classroom/server/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Markup and tables grow by rows, not by branches.
    files: ['src/**/*.tsx', 'src/engine/model/**/*.ts', 'src/words/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // One exhaustive switch with a short answer per fact, metric, duty or event kind: long, and read row by row.
    files: ['src/engine/apply.ts', 'src/engine/rules/{facts,metrics,duties}.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-properties': [
        'error',
        ...inexact,
        { object: 'Math', property: 'random', message: 'Chance comes from the named streams in src/engine/chance.ts.' },
        ...localeBound,
      ],
      'no-restricted-globals': ['error', ...outsideTheLanguage],
      'no-restricted-syntax': [
        'error',
        {
          selector: "BinaryExpression[operator='**'], AssignmentExpression[operator='**=']",
          message: 'Differs between browsers in the last bit: multiply, or take pow from src/engine/exact.ts.',
        },
        { selector: 'ForInStatement', message: 'Walks inherited keys: use Object.keys or a sorted list of ids.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'ClassDeclaration', message: 'Data and functions: the pure layers have no classes.' },
        {
          selector: "VariableDeclarator > ObjectPattern.id > Property[key.name='random']",
          message: 'Chance comes from the named streams in src/engine/chance.ts.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: PURE,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML']",
          message: 'Scenario texts are plain text. Markup from data would be a way in.',
        },
        {
          selector: 'JSXText[value=/\\p{L}{2,}/u]',
          message: 'Sentences live in src/words, in every language.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
);
