/** A length to show on the map as a measure of it. */
export interface Scale {
  readonly miles: number;
  readonly label: string;
}

const steps: readonly Scale[] = [
  ...[200, 100, 50, 20, 10, 5, 2].map((miles) => ({ miles, label: `${miles} miles` })),
  { miles: 1, label: '1 mile' },
  { miles: 1 / 2, label: '½ mile' },
  { miles: 1 / 4, label: '¼ mile' },
  { miles: 1 / 8, label: '⅛ mile' },
];
const shortest: Scale = { miles: 1 / 16, label: '1⁄16 mile' };

/** The longest round length that is not longer than `widest`, in miles: distances in the list are in miles too. */
export const chooseScale = (widest: number): Scale =>
  steps.find(({ miles }) => miles <= widest) ?? shortest;
