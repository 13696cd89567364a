/** Що не так зі сценарієм, українською. По одному реченню на кожен код читача сценаріїв. */
import { type FindingFacts, otherScale, type SayFinding } from '../en/findings.ts';

const shown = ({ value }: FindingFacts): string => (value === undefined ? 'Значення' : `«${value}»`);
const arg = ({ args }: FindingFacts, name: string): string => String(args[name] ?? '');

const BOUND: Readonly<Record<string, string>> = { 'at least': 'не менше ніж', 'at most': 'не більше ніж' };
const KIND: Readonly<Record<string, string>> = {
  number: 'число',
  string: 'рядок',
  object: 'об’єкт',
  array: 'список',
  boolean: 'true або false',
  int: 'ціле число',
  record: 'об’єкт',
};
const kinds = (text: string): string =>
  text
    .split(' | ')
    .map((kind) => KIND[kind] ?? kind)
    .join(' або ');

/** What the reader of JSON complains of. */
const REASON: Readonly<Record<string, string>> = {
  InvalidSymbol: 'тут слово, яке не є ні текстом у лапках, ні числом, ні true, false чи null',
  InvalidNumberFormat: 'це не число',
  PropertyNameExpected: 'тут має бути ключ у лапках',
  ValueExpected: 'тут має бути значення',
  ColonExpected: 'після ключа має бути двокрапка',
  CommaExpected: 'перед цим має бути кома',
  CloseBraceExpected: 'бракує закривної дужки «}»',
  CloseBracketExpected: 'бракує закривної дужки «]»',
  EndOfFileExpected: 'після кінця ще щось стоїть',
  InvalidCommentToken: 'це не коментар',
  UnexpectedEndOfComment: 'цей коментар не закрито',
  UnexpectedEndOfString: 'цей текст не має закривних лапок',
  UnexpectedEndOfNumber: 'це число обривається',
  InvalidUnicode: 'після \\u мають бути чотири шістнадцяткові цифри',
  InvalidEscapeCharacter: 'такої послідовності після зворотної скісної риски немає; саму риску пишуть як \\\\',
  ClosedTooSoon: 'дужку закрито зарано: далі стоїть те, що має бути всередині',
  NotClosed: 'перед цим не закрито дужку',
  InvalidCharacter: 'у цьому тексті стоїть керівний символ',
};

export const findings: Readonly<Record<string, SayFinding>> = {
  'too-large': (f) => `Файл більший за ${arg(f, 'limitMb')} МБ, його не прочитано.`,
  'too-deep': (f) => `Дужки вкладено глибше ніж на ${arg(f, 'limit')} рівнів; файл не прочитано.`,
  'not-utf8': () => 'Файл не є текстом у кодуванні UTF-8. Збережіть його в UTF-8.',
  'not-json': (f) => `Це не JSON: ${REASON[arg(f, 'reason')] ?? 'далі його неможливо прочитати'}.`,
  'unfit-character': (f) => `Текст містить символ ${arg(f, 'character')}, який неможливо показати; приберіть його.`,
  'not-an-object': () => 'Сценарій – це об’єкт JSON: він починається з «{».',
  'duplicate-key': (f) => `Ключ «${arg(f, 'key')}» уже є в рядку ${arg(f, 'firstLine')}.`,
  'forbidden-key': (f) => `Ключ «${arg(f, 'key')}» заборонено.`,
  'number-too-large': (f) => `Число ${f.value ?? ''} не можна використати; найбільше – ${arg(f, 'limit')}.`,
  'markup-in-text': (f) => `Тексти мають бути без розмітки, а тут HTML: ${shown(f)}.`,
  'unsafe-address': (f) => `Адреси, що виконують код, заборонено: ${shown(f)}.`,
  'wrong-format': (f) => `Поле «format» має дорівнювати «${arg(f, 'format')}».`,
  'version-missing': (f) => `Бракує поля «version»; поточна версія – ${arg(f, 'current')}.`,
  'version-unknown': (f) => `${shown(f)} – не версія формату; поточна версія – ${arg(f, 'current')}.`,
  'version-newer': (f) =>
    `Файл потребує версії формату ${arg(f, 'needed')}; ця програма читає версії до ${arg(f, 'current')}.`,
  'bad-reference': (f) =>
    `«extends» приймає назву вбудованого сценарію або відносне ім’я файлу з кінцівкою .json, а не ${shown(f)}.`,
  'not-found': (f) => `Не знайдено: ${shown(f)}.`,
  'circular-extends': (f) => `${shown(f)} сам спирається на цей файл: у цього кола немає початку.`,
  'chain-too-long': (f) => `Понад ${arg(f, 'limit')} файлів спираються один на одного.`,
  'patch-without-extends': () => 'Без «extends» полю «patch» немає що змінювати.',
  'belongs-in-patch': (f) => `У файлі з «extends» поле «${arg(f, 'key')}» має стояти всередині «patch».`,
  'map-file-broken': (f) => `Файл мапи ${shown(f)} не вдалося прочитати.`,
  'unknown-key': (f) => `Тут немає поля «${arg(f, 'key')}».`,
  'missing-key': (f) => `Бракує поля «${arg(f, 'key')}» (${f.path}).`,
  'wrong-type': (f) => `${shown(f)} має не той тип: потрібно ${kinds(arg(f, 'expected'))}.`,
  'wrong-choice': (f) => `${shown(f)} немає серед можливих: ${arg(f, 'choices')}.`,
  'out-of-bounds': (f) => `${f.value ?? ''} поза межами: має бути ${BOUND[arg(f, 'bound')] ?? ''} ${arg(f, 'limit')}.`,
  'bad-id': (f) => `${shown(f)} не може бути назвою: спершу латинська літера, далі літери, цифри, «-» або «_».`,
  'bad-text': (f) =>
    `${shown(f)} записано не так${f.args.sample === undefined ? '' : `; приклад: ${arg(f, 'sample')}`}.`,
  'too-few': (f) => `Потрібно щонайменше ${arg(f, 'limit')} (${arg(f, 'what')}).`,
  'too-many': (f) => `Дозволено щонайбільше ${arg(f, 'limit')} (${arg(f, 'what')}).`,
  'bad-value': (f) => `Тут не може бути ${shown(f)}.`,
  'unknown-power': (f) => `Немає сторони ${shown(f)}.`,
  'unknown-region': (f) => `Немає регіону ${shown(f)}.`,
  'unknown-clause': (f) => `Немає пункту ${shown(f)}; пункт називають «документ/пункт».`,
  'unknown-source': (f) => `Немає джерела ${shown(f)}.`,
  'unknown-map': (f) => `Немає мапи ${shown(f)}.`,
  'unknown-outcome': (f) => `Немає іншого завершення ${shown(f)}.`,
  'region-incomplete': (f) => `Мапа не знає регіону ${shown(f)}, тож сценарій має вказати: ${arg(f, 'lacks')}.`,
  'control-sum': (f) => `Сума часток контролю в регіоні ${arg(f, 'region')} дорівнює ${arg(f, 'sum')}, а не 1.`,
  'neighbour-one-way': (f) => `Межа ${arg(f, 'from')} та ${arg(f, 'to')} має дві довжини; діє остання.`,
  'region-alone': (f) => `У регіону ${shown(f)} немає сусідів у сценарії: суходолом до нього не дістатися.`,
  'force-in-sea': (f) => `${shown(f)} – море: військ там бути не може.`,
  'force-twice': (f) =>
    `${arg(f, 'power')} уже має війська в ${arg(f, 'region')} – «${arg(f, 'first')}»; обидва записи рахуються разом.`,
  'force-off-ground': (f) =>
    `${arg(f, 'power')} не контролює жодної частини ${arg(f, 'region')}; якщо це гості, вкажіть «rotationTurns».`,
  'weights-sum': (f) => `Сума ваг цілей сторони ${arg(f, 'power')} дорівнює ${arg(f, 'sum')}, а не 1.`,
  'objective-flat': () => 'Найгірше й найкраще збігаються: ціль нічого не вимірює.',
  'no-objectives': (f) => `Сторона ${arg(f, 'power')} не має цілей: її оцінка завжди дорівнюватиме 0.`,
  'role-missing': (f) => `Жодна сторона не має ролі «${arg(f, 'role')}».`,
  'wrong-role': (f) => `Роль сторони ${arg(f, 'power')} – «${arg(f, 'found')}», а тут потрібна «${arg(f, 'role')}».`,
  'own-guarantor': (f) => `${shown(f)} не може бути гарантом самому собі.`,
  'not-signatory': (f) => `Сторона ${arg(f, 'power')} не підписала цього документа, тож за ним нічого не винна.`,
  'duty-not-able': (f) =>
    `Сторона ${arg(f, 'power')} має обов’язок «${arg(f, 'duty')}», але не може його виконати: у її «can» немає «${arg(f, 'capability')}».`,
  'duty-without-measure': (f) => `Для обов’язку «${arg(f, 'duty')}» потрібна міра: ${arg(f, 'measures')}.`,
  'duty-measure-foreign': (f) => `Обов’язок «${arg(f, 'duty')}» не має міри «${arg(f, 'measure')}».`,
  'no-host-region': (f) => `Жоден регіон не має позначки «${arg(f, 'tag')}», тож розгортати війська ніде.`,
  'duty-only-on-call': (f) => `Обов’язок «${arg(f, 'duty')}» настає лише на виклик: додайте до пункту умову.`,
  'clause-without-trigger': (f) => `Пункт «${arg(f, 'clause')}» можна ввести в дію, але він не має умови.`,
  'standing-with-trigger': (f) => `Пункт «${arg(f, 'clause')}» діє постійно; його умову ніколи не перевіряють.`,
  'clause-empty': (f) => `Пункт ${shown(f)} нікого ні до чого не зобов’язує.`,
  'deadline-after-end': (f) => `Строк (${f.value ?? ''}) спливає після кінця партії (ходів: ${arg(f, 'turns')}).`,
  'fact-argument': (f) =>
    `Факт «${arg(f, 'fact')}» не має аргументу «${arg(f, 'argument')}» (його аргументи: ${arg(f, 'takes')}).`,
  'fact-comparison': (f) =>
    arg(f, 'problem') === 'two'
      ? `«${arg(f, 'fact')}»: вкажіть або «atLeast», або «atMost»; дві умови поєднайте через «all».`
      : `«${arg(f, 'fact')}» – число: вкажіть «atLeast» або «atMost».`,
  'fact-not-windowed': (f) => `Факт «${arg(f, 'fact')}» не озирається назад: «withinTurns» ні на що не впливає.`,
  'trigger-at-start': (f) => `Умова пункту «${arg(f, 'clause')}» справджується вже на початку.`,
  'trigger-unreachable': (f) =>
    `Факт «${arg(f, 'fact')}» ніколи не перевищує ${arg(f, 'most')}, тож умова не справдиться.`,
  'outcome-unreachable': (f) => `До завершення ${shown(f)} не дійде: раніше справдиться «${arg(f, 'first')}».`,
  'outcome-open-end': () => 'Останнє завершення має справджуватися завжди: приберіть його «when».',
  'inject-never': (f) => `Подія ${shown(f)} ніколи не настане (ходів: ${arg(f, 'turns')}).`,
  'ceasefire-twice': (f) => `Між ${arg(f, 'pair')} вказано два припинення вогню.`,
  'belief-role': (f) =>
    `Переконання мають претенденти щодо гарантів, а роль сторони ${arg(f, 'power')} – «${arg(f, 'found')}».`,
  'capability-missing': (f) =>
    `Сторона ${arg(f, 'power')} робить це на початку, але в її «can» немає «${arg(f, 'capability')}».`,
  'sanction-self': (f) => `${shown(f)} – це сама сторона.`,
  'outside-plausible': (f) =>
    `${f.value ?? ''} поза правдоподібними межами: від ${arg(f, 'low')} до ${arg(f, 'high')}.`,
  'range-backwards': (f) => `Межі переставлено: від ${arg(f, 'low')} до ${arg(f, 'high')}.`,
  'unsourced-figure': (f) => `Для ${f.path} не вказано ні джерела, ні підстави оцінки.`,
  'language-missing': (f) => `Тексту бракує мовою «${arg(f, 'language')}», якою є інші тексти.`,
  'guide-after-end': (f) => `Хід ${f.value ?? ''} – після кінця партії (ходів: ${arg(f, 'turns')}).`,
  'members-needed': (f) => `Потрібно ${arg(f, 'needed')} учасників, а їх лише ${arg(f, 'members')}.`,
  'condition-contradiction': (f) =>
    `Жодне значення «${arg(f, 'fact')}» не задовольняє всіх цих умов, тож вони ніколи не справдяться.`,
  'nobody-plays': () => 'Жодної сторони не віддано людині: за партією можна лише спостерігати.',
  'player-without-orders': (f) => `Стороною ${arg(f, 'power')} грає людина, але її «can» порожній: наказувати нічого.`,
  'silence-error': (f) => `${shown(f)} – помилка; приховати можна лише попередження й підказки.`,
  'silence-unused': (f) => `Про ${shown(f)} більше ніщо не повідомляє; запис можна прибрати.`,
  'name-inherited': (f) => `Варіація не має власного поля «${arg(f, 'key')}» й переймає його від основи.`,
  'removes-nothing': (f) => `null тут нічого не прибирає: в основі немає ${shown(f)}.`,
  'forms-clash': (f) =>
    `«${arg(f, 'key')}» і «${arg(f, 'other')}» разом неможливі${f.args.shows === undefined ? '' : `; успадковане прибирає запис "${arg(f, 'key')}": null`}.`,
  'repeated-entry': (f) => `У цьому списку вже є ${shown(f)}.`,
  'neighbour-self': (f) => `Регіон ${shown(f)} не може межувати сам із собою; запис ні на що не впливає.`,
  'neighbour-off-map': (f) => `На мапі регіони ${arg(f, 'from')} і ${arg(f, 'to')} не межують.`,
  'scale-mistaken': (f) => `${f.value ?? ''} за шкали ${arg(f, 'scale')}: чи не мали на увазі ${otherScale(f)}?`,
  'badge-twice': (f) => `Позначку ${shown(f)} вже має ${arg(f, 'first')}: обидві сторони не розрізнити.`,
  'doctrine-foreign': (f) =>
    `${shown(f)} – не вдача сторони з роллю «${arg(f, 'role')}» (можливі: ${arg(f, 'choices')}); діє звичайна.`,
  'document-empty': (f) => `Документ ${shown(f)} не має пунктів: він нічого не обіцяє.`,
  'before-circular': (f) => `Це завершення і ${shown(f)} стоять одне перед одним: порядок не має початку.`,
  'condition-never': (f) =>
    f.value === undefined ? 'Ця умова ніколи не справдиться.' : `За значення ${f.value} умова ніколи не справдиться.`,
  'condition-always': (f) =>
    f.value === undefined ? 'Ця умова справджується завжди.' : `За значення ${f.value} умова справджується завжди.`,
  'language-rare': (f) => `Мовою ${shown(f)} подано лише ${arg(f, 'count')} з ${arg(f, 'texts')} текстів.`,
  'guide-not-able': (f) =>
    `Сторона ${arg(f, 'power')} не може віддати наказ ${shown(f)}: у її «can» немає «${arg(f, 'capability')}».`,
  'version-older': (f) =>
    `Файл має версію ${f.value ?? ''} і прочитаний як версія ${arg(f, 'current')}; «guarantor migrate» перепише його.`,
};

/** Для варіації, що ламає щось у файлі, на який спирається: де саме це видно і скільки ще таких місць. */
function whereItShows({ path, args: { shows, more } }: FindingFacts): string {
  if (shows === undefined) return '';
  const others = more === undefined ? '' : ` і ще в ${more}`;
  return ` Видно тут: ${path} (${shows})${others}.`;
}

/** Речення про знахідку, з найближчою правильною назвою, якщо вона є. */
export function sayFinding(facts: FindingFacts): string {
  const sentence = findings[facts.code]?.(facts) ?? facts.code;
  const meant = facts.nearest === undefined ? '' : ` Можливо, «${facts.nearest}»?`;
  return `${sentence}${meant}${whereItShows(facts)}`;
}

/** Що робить виправлення: напис на кнопці. */
export const fixes: Readonly<Record<string, SayFinding>> = {
  'use-nearest': (f) => `Написати «${f.nearest ?? ''}»`,
  'as-number': () => 'Записати числом',
  'as-flag': () => 'Записати без лапок',
  'as-list': () => 'Зробити списком',
  'swap-ends': () => 'Поміняти межі місцями',
  'add-version': () => 'Додати «version»',
  'add-format': () => 'Додати «format»',
  'drop-repeat': () => 'Прибрати повтор',
  'move-into-patch': () => 'Перенести до «patch»',
  'drop-silence': () => 'Прибрати запис',
  'drop-inherited': (f) => `Прибрати успадковане «${arg(f, 'key')}»`,
};
