/** Forecasts made during play against what happened; several matches of one scenario side by side. */
export const oracle = {
  title: 'What the forecasts said',
  note: 'made during play, from what the seat knew then',
  none: 'No forecasts were kept with this match: the forecast was off, nobody played, or the match is older.',
  text: 'A forecast cannot be right or wrong about one ending: “30 %” only means that three times in ten it should come so. So look twice: how much chance did the forecasts give the ending that came, and did things come as often as they were forecast?',
  givenTitle: 'Chance that each forecast gave to “{{what}}”, which came',
  given: 'Chance given to what came',
  likeliest: 'Held likeliest',
  missed: 'Mean squared miss',
  futures: 'Futures',
  calibration: 'Forecast and come true, %',
  calibrationNote:
    'On the dotted line things came as often as forecast; above it more often, below it less. Larger dots stand for more forecasts; lines are 95 % intervals.',
  axis: 'forecast',
  bin: 'Forecast',
  count: 'Forecasts',
  mean: 'Mean forecast',
  came: 'Came',
  better:
    'Brier score {{score}} (the mean squared miss; 0 would be sure and right every time). Saying the first forecast again each turn would have scored {{first}}, holding all endings equally likely {{alike}}: the forecasts learned something on the way.',
  notBetter:
    'Brier score {{score}} (the mean squared miss; 0 would be sure and right every time). Saying the first forecast again each turn would have scored {{first}}, holding all endings equally likely {{alike}}: this ending took the forecasts by surprise.',
  parts: 'The score and its parts',
  score: 'Brier score of the forecasts',
  firstAgain: 'The first forecast, said again each turn',
  allAlike: 'All endings equally likely',
  reliability: '+ off the dotted line (small is good)',
  resolution: '− telling cases apart (far below 0 is good)',
  uncertainty: '+ how open the matter was',
  rest: '+ what the tenths leave out',
  partsText:
    'The last four add up to the score (Brier 1950, Murphy 1973). {{count}} forecasts: one for each ending, turn and seat.',
  oneMatch:
    'One match ends once, so its forecasts are right or wrong together: many matches are needed to judge a forecaster.',
};
