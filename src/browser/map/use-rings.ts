import { useState } from 'react';

/** A wish about this device and not about a person: it lasts as long as the page, and is kept nowhere. */
let areWished = false;

export function useRings() {
  const [areShown, setAreShown] = useState(areWished);
  const onSwitch = () => {
    areWished = !areShown;
    setAreShown(areWished);
  };
  return { areShown, onSwitch };
}
