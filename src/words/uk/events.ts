/** По реченню на кожен вид події. Дієслово узгоджується з підметом: `{{by, verb(one: …; many: …)}}`. */
import type { acts as englishActs, events as english } from '../en/events.ts';

type Plain = Exclude<keyof typeof english, `seriousIncident_${string}`>;

export const events: { readonly [K in Plain | `seriousIncident_${'one' | 'few' | 'many' | 'other'}`]: string } = {
  orderGiven: '{{power, nom}} {{power, verb(one: виконує; many: виконують)}} наказ: {{order}}',
  orderFailed: '{{power, nom}} не {{power, verb(one: може; many: можуть)}} виконати наказ: {{order}}. {{fault}}',
  stoodDown: '{{power, nom}} {{power, verb(one: відходить; many: відходять)}} від напруження',
  massed: '{{by, nom}} відкрито {{by, verb(one: зосереджує; many: зосереджують)}} війська проти {{of, gen}}',
  stepDone: 'Тихі зміни кроку: {{step}}',

  paid: '{{power, nom}} {{power, verb(one: сплачує; many: сплачують)}} {{billBn}} на місяць за доходу {{incomeBn}}',
  unpaid:
    '{{power, nom}} не {{power, verb(one: сплачує; many: сплачують)}} {{share}} рахунку; першою бракує статті: {{line}}',
  sanctionsBite: 'Санкції проти {{power, gen}}: дія {{bite}}, спільний рівень {{level}}',

  trained: '{{power, nom}}: навчання закінчують {{graduatesK}} новобранців, чекають на місце {{queueK}}',
  strengthChanged: 'Чисельність військ {{power, gen}} змінюється з {{fromK}} до {{toK}}',
  released: '{{power, nom}} {{power, verb(one: звільняє; many: звільняють)}} {{personnelK}} військових понад межу',

  moved:
    '{{by, nom}} {{by, verb(one: переміщує; many: переміщують)}} {{personnelK}} військових: {{from, nom}} → {{to, nom}}',
  moveShort:
    '{{by, nom}} {{by, verb(one: переміщує; many: переміщують)}} {{personnelK}} військових із наказаних {{orderedK}}: {{from, nom}} → {{to, nom}}',
  deployed:
    '{{by, nom}} {{by, verb(one: має; many: мають)}} {{region, in}} {{personnelK}} військових із наказаних {{orderedK}}',
  lapsed: 'Ротація {{by, gen}} {{region, in}} спливає; відбувають {{personnelK}} військових',
  deployRefused: 'Парламент {{by, gen}} відмовляє в більшому розгортанні {{region, in}}: воля {{will}}, межа {{floor}}',
  stanceSet: '{{by, nom}} {{by, verb(one: ставить; many: ставлять)}} військам {{region, in}} завдання: {{stance}}',

  reconChanged: 'Розвідка {{power, gen}} тепер на рівні {{level}} із 5',
  monitorsChanged: 'Спостерігачі охоплюють {{coverage}} лінії {{of, gen}}',
  enforcementChanged: 'Перемир’я {{of, gen}} забезпечене на {{enforcement}}',

  violations: 'Порушення між {{by, ins}} і {{of, ins}}: {{perDay}} на день, авторство встановлено для {{attributed}}',
  seriousIncident_one: '{{count}} серйозний інцидент між {{by, ins}} і {{of, ins}} {{region, in}}',
  seriousIncident_few: '{{count}} серйозні інциденти між {{by, ins}} і {{of, ins}} {{region, in}}',
  seriousIncident_many: '{{count}} серйозних інцидентів між {{by, ins}} і {{of, ins}} {{region, in}}',
  seriousIncident_other: '{{count}} серйозного інциденту між {{by, ins}} і {{of, ins}} {{region, in}}',
  'greyZoneAct.yes':
    '{{by, nom}} {{by, verb(one: пробує; many: пробують)}} дію в сірій зоні проти {{of, gen}} {{region, in}}; її зірвано',
  'greyZoneAct.no':
    '{{by, nom}} {{by, verb(one: здійснює; many: здійснюють)}} дію в сірій зоні проти {{of, gen}} {{region, in}}',
  'greyZoneSeen.yes': 'Дію в сірій зоні проти {{of, gen}} {{region, in}} зірвано; автора ще не названо',
  'greyZoneSeen.no': 'Дія в сірій зоні проти {{of, gen}} {{region, in}}; автора ще не названо',
  provocation:
    '{{by, nom}} {{by, verb(one: робить; many: роблять)}} вилазку через лінію {{region, in}}, це провокація проти {{of, gen}}',
  incursion:
    '{{by, nom}} {{by, verb(one: промацує; many: промацують)}} лінію {{region, in}}: {{personnelK}} військових проти {{of, gen}}',
  largeAttack:
    '{{by, nom}} {{by, verb(one: нападає; many: нападають)}} на {{of, acc}} {{region, in}}: {{personnelK}} військових',
  ceasefireBroke: 'Перемир’я між {{by, ins}} і {{of, ins}} зривається',
  recommitted: '{{by, nom}} і {{of, nom}} знову зобов’язуються дотримуватися перемир’я',
  falseAlarm: 'Хибна тривога: гаранти {{of, gen}} реагують на інцидент із {{by, ins}}, який не є нападом',

  battle:
    '{{by, nom}} і {{of, nom}} ведуть бій {{region, in}}: втрати {{lossesByK}} і {{lossesOfK}}, співвідношення сил {{ratio}} до 1',
  advanced:
    '{{by, nom}} {{by, verb(one: здобуває; many: здобувають)}} {{share}} {{region, in}}, які {{of, nom}} {{of, verb(one: втрачає; many: втрачають)}}: {{areaKm2}}',
  struckCity:
    '{{by, nom}} {{by, verb(one: завдає; many: завдають)}} удару по інфраструктурі {{of, gen}} {{region, in}}: прориваються {{leaked}} із {{packages}} пакетів',
  withdrew:
    '{{by, nom}} {{by, verb(one: залишає; many: залишають)}} {{areaKm2}} {{region, in}}; контроль переходить до {{of, gen}}',

  attributed:
    'Авторство встановлено, {{by, nom}}: {{act}} проти {{of, gen}} {{region, in}} (імовірність {{probability}})',
  notAttributed: 'Авторства не встановлено: {{act}} проти {{of, gen}} {{region, in}} (імовірність {{probability}})',

  triggerMet: 'Умову справджено, {{clause, nom}}: {{fact}} {{value}}, поріг {{threshold}}',
  invoked:
    '{{by, nom}} {{by, verb(one: вводить; many: вводять)}} в дію {{clause, acc}}; належить виконати {{owed}} зобов’язань',
  claimed:
    '{{by, nom}} {{by, verb(one: посилається; many: посилаються)}} на {{clause, acc}}, умову не справджено: {{value}} із {{threshold}}; належить виконати {{owed}} зобов’язань',
  voided: 'Посилання {{by, gen}} на {{clause, acc}} не діє після провокації',
  'answeredCall.refuse': '{{by, nom}} {{by, verb(one: відмовляє; many: відмовляють)}} у відповідь на {{clause, acc}}',
  'answeredCall.assist':
    '{{by, nom}} {{by, verb(one: допомагає; many: допомагають)}} без участі в боях, підстава: {{clause, nom}}',
  'answeredCall.fight':
    '{{by, nom}} {{by, verb(one: відповідає; many: відповідають)}} на {{clause, acc}} готовністю воювати',
  'voteOnForce.yes': 'Парламент {{by, gen}} голосує за застосування сили, підстава: {{clause, nom}}',
  'voteOnForce.no': 'Парламент {{by, gen}} голосує проти застосування сили, підстава: {{clause, nom}}',
  dutyKept:
    '{{by, nom}} {{by, verb(one: виконує; many: виконують)}} зобов’язання, {{clause, nom}}: {{duty}}, зроблено {{done}}',
  dutyPartly:
    '{{by, nom}} частково {{by, verb(one: виконує; many: виконують)}} зобов’язання, {{clause, nom}}: {{duty}}, зроблено {{done}}',
  dutyBroken:
    '{{by, nom}} {{by, verb(one: порушує; many: порушують)}} зобов’язання, {{clause, nom}}: {{duty}}, зроблено {{done}}',
  joinedFight: '{{by, nom}} {{by, verb(one: воює; many: воюють)}} поруч із {{of, ins}}',
  leftFight: '{{by, nom}} {{by, verb(one: припиняє; many: припиняють)}} воювати',

  willChanged: 'Воля {{power, gen}}: {{from}} → {{to}}',
  ratified: 'Документ {{document, nom}} набуває чинності для {{power, gen}}',
  voteLost:
    '{{power, nom}} {{power, verb(one: програє; many: програють)}} голосування за ратифікацію документа {{document, nom}}',
  pushed: '{{power, nom}} {{power, verb(one: просуває; many: просувають)}} ратифікацію документа {{document, nom}}',
  terminated: '{{power, nom}} {{power, verb(one: виходить; many: виходять)}} з документа {{document, nom}}',
  election: 'Зміна уряду або криза {{power, in}} змінює волю на {{change}}',
  'resolveRedrawn.yes': 'Новий уряд {{power, gen}} твердий',
  'resolveRedrawn.no': 'Новий уряд {{power, gen}} м’який',
  stabilityChanged: 'Стабільність або стійкість {{power, gen}}: {{from}} → {{to}}',

  pledged: '{{power, nom}} {{power, verb(one: дає; many: дають)}} публічну обіцянку',
  beliefMoved: 'Віра {{by, gen}} у твердість {{of, gen}}: {{from}} → {{to}}',
  reputationMoved: 'Репутація {{power, gen}}: {{from}} → {{to}}',
  ledgerRead:
    'Баланс {{by, gen}} щодо {{of, gen}}: напад {{attack}}, статус-кво {{quo}}, промацування додає {{probe}}; шанс, що хтось воюватиме, {{pi}}; напад перестає бути вигідним від {{threshold}}',

  rungRose: 'Щабель ескалації зростає з {{from}} до {{to}}: {{rungName}}',
  rungFell: 'Щабель ескалації знижується з {{from}} до {{to}}: {{rungName}}',
  nuclearSignal: '{{by, nom}} {{by, verb(one: подає; many: подають)}} ядерний сигнал',
  'alertSet.yes':
    '{{power, nom}} {{power, verb(one: приводить; many: приводять)}} стратегічні сили у високу готовність',
  'alertSet.no': '{{power, nom}} {{power, verb(one: скасовує; many: скасовують)}} високу готовність стратегічних сил',
  hotlineOpened: '{{by, nom}} {{by, verb(one: відкриває; many: відкривають)}} гарячу лінію з {{of, ins}}',
  accident: 'Випадок загострює становище зі щабля {{from}} до {{to}}',
  catastrophe: 'Застосовано ядерну зброю: програють усі',

  proposed: '{{by, nom}} {{by, verb(one: пропонує; many: пропонують)}} {{of, dat}}: {{terms}}',
  'proposalAnswered.yes': '{{by, nom}} {{by, verb(one: приймає; many: приймають)}} пропозицію {{of, gen}}',
  'proposalAnswered.no': '{{by, nom}} {{by, verb(one: відхиляє; many: відхиляють)}} пропозицію {{of, gen}}',
  agreed: '{{by, nom}} і {{of, nom}} домовляються: {{terms}}',
  blockedByLaw:
    'Умови між {{by, ins}} і {{of, ins}} зачіпають документ {{document, nom}} і чекають на його процедуру: {{terms}}',
  lapsedProposal: 'Пропозиція {{by, gen}} спливає',
  'settled.negotiated': '{{by, nom}} і {{of, nom}} досягають узгодженого врегулювання',
  'settled.coerced':
    '{{of, nom}} {{of, verb(one: поступається; many: поступаються)}} {{by, dat}}: вимушене врегулювання',
  warEnded: 'Війна між {{by, ins}} і {{of, ins}} закінчується',
  termBroken: '{{by, nom}} {{by, verb(one: порушує; many: порушують)}} умову, погоджену з {{of, ins}}: {{term}}',

  'returned.yes': 'Повертаються біженці: {{peopleM}}, {{power, nom}}',
  'returned.no': 'Виїжджають як біженці: {{peopleM}}, {{power, nom}}',
  civilianCasualties: 'Постраждалі цивільні, {{power, nom}}: {{peopleK}}',

  inject: '{{inject}}',
  scored: 'Бал {{power, gen}}: {{score}} зі 100',
  ended: 'Партія закінчується: {{outcome}}',
};

export const acts: { readonly [K in keyof typeof englishActs]: string } = {
  greyZone: 'дія в сірій зоні',
  provocation: 'провокація',
  incursion: 'обмежене вторгнення',
  largeAttack: 'великий напад',
  strike: 'удар',
  serious: 'серйозний інцидент',
  violations: 'порушення перемир’я',
};
