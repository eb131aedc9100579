import { useEffect } from 'react';
import { signInAddresses } from './sign-in-return.ts';

/** Leads the next person at this device on to sign in. Back does not lead here again. */
export function NextPerson() {
  useEffect(() => {
    window.location.replace(signInAddresses.page);
  }, []);
  return null;
}
