interface Town {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly isLarge: boolean;
}

const large = [
  ['London', 51.51, -0.13],
  ['Birmingham', 52.48, -1.9],
  ['Leeds', 53.8, -1.55],
  ['Manchester', 53.48, -2.24],
  ['Liverpool', 53.41, -2.98],
  ['Newcastle', 54.97, -1.61],
  ['Bristol', 51.45, -2.59],
  ['Nottingham', 52.95, -1.15],
  ['Plymouth', 50.37, -4.14],
  ['Southampton', 50.9, -1.4],
  ['Norwich', 52.63, 1.3],
  ['Carlisle', 54.89, -2.94],
] as const;

const others = [
  ['Sheffield', 53.38, -1.47],
  ['Bradford', 53.79, -1.75],
  ['Wakefield', 53.68, -1.5],
  ['Harrogate', 53.99, -1.54],
  ['Huddersfield', 53.65, -1.78],
  ['Halifax', 53.72, -1.86],
  ['York', 53.96, -1.08],
  ['Hull', 53.74, -0.34],
  ['Doncaster', 53.52, -1.13],
  ['Scarborough', 54.28, -0.4],
  ['Middlesbrough', 54.57, -1.23],
  ['Durham', 54.78, -1.58],
  ['Sunderland', 54.91, -1.38],
  ['Berwick-upon-Tweed', 55.77, -2.0],
  ['Penrith', 54.66, -2.75],
  ['Kendal', 54.33, -2.75],
  ['Barrow-in-Furness', 54.11, -3.23],
  ['Lancaster', 54.05, -2.8],
  ['Preston', 53.76, -2.7],
  ['Blackpool', 53.82, -3.05],
  ['Bolton', 53.58, -2.43],
  ['Stoke-on-Trent', 53.0, -2.18],
  ['Chester', 53.19, -2.89],
  ['Derby', 52.92, -1.48],
  ['Lincoln', 53.23, -0.54],
  ['Grimsby', 53.57, -0.08],
  ['Leicester', 52.64, -1.13],
  ['Coventry', 52.41, -1.51],
  ['Wolverhampton', 52.59, -2.13],
  ['Shrewsbury', 52.71, -2.75],
  ['Hereford', 52.06, -2.72],
  ['Worcester', 52.19, -2.22],
  ['Gloucester', 51.86, -2.24],
  ['Oxford', 51.75, -1.26],
  ['Northampton', 52.24, -0.9],
  ['Milton Keynes', 52.04, -0.76],
  ['Peterborough', 52.57, -0.24],
  ['Cambridge', 52.21, 0.12],
  ["King's Lynn", 52.75, 0.4],
  ['Ipswich', 52.06, 1.16],
  ['Colchester', 51.89, 0.9],
  ['Southend-on-Sea', 51.54, 0.71],
  ['Luton', 51.88, -0.42],
  ['Reading', 51.45, -0.97],
  ['Swindon', 51.56, -1.78],
  ['Bath', 51.38, -2.36],
  ['Salisbury', 51.07, -1.79],
  ['Winchester', 51.06, -1.31],
  ['Portsmouth', 50.8, -1.09],
  ['Brighton', 50.82, -0.14],
  ['Hastings', 50.85, 0.57],
  ['Canterbury', 51.28, 1.08],
  ['Dover', 51.13, 1.31],
  ['Maidstone', 51.27, 0.52],
  ['Guildford', 51.24, -0.57],
  ['Bournemouth', 50.72, -1.88],
  ['Dorchester', 50.71, -2.44],
  ['Taunton', 51.02, -3.1],
  ['Exeter', 50.72, -3.53],
  ['Torquay', 50.46, -3.53],
  ['Barnstaple', 51.08, -4.06],
  ['Truro', 50.26, -5.05],
  ['Penzance', 50.12, -5.54],
  ['Cardiff', 51.48, -3.18],
] as const;

const toTown =
  (isLarge: boolean) =>
  ([name, latitude, longitude]: readonly [string, number, number]): Town => ({
    name,
    latitude,
    longitude,
    isLarge,
  });

/** Town centres to the nearest hundredth of a degree: enough to say which town a pin is near. */
export const towns: readonly Town[] = [...large.map(toTown(true)), ...others.map(toTown(false))];
