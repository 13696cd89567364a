/** Titles of charts over the turns: the quantity with its unit, or the ends of its scale. */
export const charts = {
  rung: 'Escalation, rung 0 to 8',
  tension: 'Tension, 0 to 100',
  violationsPerDay: 'Ceasefire violations a day',
  areaTakenKm2: 'Area gained by the challenger since the start, net, km²',
  somebodyFights: 'Belief of the challenger that somebody would fight, probability',
  will: 'Political will, 0 to 100',
  score: 'Score by the objectives, 0 to 100',
};
