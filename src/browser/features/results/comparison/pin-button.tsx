import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { useState } from 'react';
import { useShortcut } from '../../../ui/shortcuts.ts';
import { nameOf } from '../describe-service.ts';
import { MOST_PINNED, useCardPins } from './pins.ts';

/** Puts the open card among those to compare, or takes it out; a fifth is refused where it was asked for. */
export function PinButton({ service }: { readonly service: ReadableService }) {
  const pins = useCardPins();
  const [isRefused, setIsRefused] = useState(false);
  const { serviceId } = service;
  const press = () => {
    setIsRefused(pins?.toggle({ serviceId, name: nameOf(service) }) === false);
  };
  useShortcut('pin', press, pins !== null);
  if (pins === null) return null;
  const isPinned = pins.pinned.some((pin) => pin.serviceId === serviceId);
  return (
    <>
      <button type="button" className="nhsuk-link" aria-pressed={isPinned} onClick={press}>
        {isPinned ? 'Pinned to compare' : 'Pin to compare'}
      </button>
      {isRefused && pins.pinned.length >= MOST_PINNED && (
        <b role="alert">Four services are pinned already: unpin one of them first</b>
      )}
    </>
  );
}
