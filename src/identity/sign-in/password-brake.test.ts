import { expect, it } from 'vitest';
import { BRAKE_MILLISECONDS, createPasswordBrake, MOST_FAILURES } from './password-brake.ts';

function aBrakedName() {
  let now = 0;
  const brake = createPasswordBrake(() => now);
  for (let failure = 0; failure < MOST_FAILURES; failure++) brake.countFailure('asha', '10.0.0.1');
  return {
    brake,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

it('holds one name from one address, and nobody else', () => {
  const { brake } = aBrakedName();
  expect(brake.isOn('asha', '10.0.0.1')).toBe(true);
  expect(brake.isOn('asha', '10.0.0.2')).toBe(false);
  expect(brake.isOn('sam', '10.0.0.1')).toBe(false);
});

it('lets go after its time', () => {
  const { brake, pass } = aBrakedName();
  pass(BRAKE_MILLISECONDS - 1);
  expect(brake.isOn('asha', '10.0.0.1')).toBe(true);
  pass(1);
  expect(brake.isOn('asha', '10.0.0.1')).toBe(false);
});

it('begins anew after a success', () => {
  const { brake } = aBrakedName();
  brake.release('asha', '10.0.0.1');
  brake.countFailure('asha', '10.0.0.1');
  expect(brake.isOn('asha', '10.0.0.1')).toBe(false);
});

it('does not mix up names and addresses that read alike together', () => {
  const brake = createPasswordBrake(() => 0);
  for (let failure = 0; failure < MOST_FAILURES; failure++) brake.countFailure('a', 'b,c');
  expect(brake.isOn('a,b', 'c')).toBe(false);
});
