interface Flight<Value> {
  readonly landed: Promise<Value>;
  readonly gaveUp: AbortController;
  askers: number;
}

type Start<Value> = (signal: AbortSignal) => Promise<Value>;

/** Does the work of one name once for all who ask for it meanwhile; it is given up when the last of them has left. */
export function shareFlights<Value>() {
  const flights = new Map<string, Flight<Value>>();

  function begin(name: string, start: Start<Value>): Flight<Value> {
    const gaveUp = new AbortController();
    const end = (): void => {
      if (flights.get(name) === flight) flights.delete(name);
    };
    const flight: Flight<Value> = { landed: start(gaveUp.signal).finally(end), gaveUp, askers: 0 };
    // Whoever asks after that begins anew.
    gaveUp.signal.addEventListener('abort', end, { once: true });
    flights.set(name, flight);
    return flight;
  }

  return async (name: string, signal: AbortSignal, start: Start<Value>): Promise<Value> => {
    const flight = flights.get(name) ?? begin(name, start);
    flight.askers++;
    const leave = (): void => {
      flight.askers--;
      if (flight.askers === 0) flight.gaveUp.abort();
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    try {
      return await flight.landed;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  };
}
