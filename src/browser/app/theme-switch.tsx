import { useState } from 'react';
import { useMedia } from '../ui/use-media.ts';

const page = document.documentElement;

/** Dark or light, as the device is until somebody presses; kept by the page alone, for as long as it lasts. */
export function ThemeSwitch({ className }: { readonly className: string | undefined }) {
  const isDeviceDark = useMedia('(prefers-color-scheme: dark)');
  const [chosen, setChosen] = useState(page.dataset['theme']);
  const isDark = chosen === undefined ? isDeviceDark : chosen === 'dark';
  return (
    <button
      type="button"
      className={className}
      data-for="theme"
      aria-pressed={isDark}
      onClick={() => {
        const next = isDark ? 'light' : 'dark';
        page.dataset['theme'] = next;
        setChosen(next);
      }}
    >
      Dark<span className="nhsuk-u-visually-hidden"> theme</span>
    </button>
  );
}
