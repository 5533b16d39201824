// The places of the speed control: simulated per real time, three to a decade; the last is as fast as it goes.

/** From one spike at a time to thousands of times real time; null is as fast as it goes. @type {(number | null)[]} */
export const SPEEDS = [
  0.001,
  0.002,
  0.005,
  0.01,
  0.02,
  0.05,
  0.1,
  0.2,
  0.5,
  1,
  2,
  5,
  10,
  20,
  30,
  50,
  100,
  200,
  500,
  1000,
  2000,
  null,
];

/** The place nearest to a speed. @param {number | null} speed */
export function placeOf(speed) {
  if (speed === null) return SPEEDS.length - 1;
  let nearest = 0;
  let least = Infinity;
  for (const [at, place] of SPEEDS.entries()) {
    const distance = place === null ? Infinity : Math.abs(Math.log(place / speed));
    if (distance < least) [nearest, least] = [at, distance];
  }
  return nearest;
}
