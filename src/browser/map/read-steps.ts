/** Reads a line of the shipped outline, written as whole steps, into latitudes and longitudes. */
export function readSteps(
  steps: readonly number[],
  unitsPerDegree: number,
): [latitude: number, longitude: number][] {
  const line: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    x += steps[index] ?? 0;
    y += steps[index + 1] ?? 0;
    line.push([y / unitsPerDegree, x / unitsPerDegree]);
  }
  return line;
}
