import { useId } from 'react';
import { useModal } from '../../ui/use-modal.ts';
import { GuideBadge } from './guide-badge.tsx';
import type { GuideBlock } from './guide-block.ts';
import { guideSections } from './guide-sections.ts';
import styles from './guide.module.css';

/** What each sign and word on the screen means, on one page that needs no connection. */
export function Guide({ onClose }: { readonly onClose: () => void }) {
  const headingId = useId();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={headingId}>Guide to Signpost</h2>
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
      {guideSections.map(({ heading, blocks }) => (
        <section key={heading} className={styles.section}>
          <h3>{heading}</h3>
          {blocks.map((block, index) => (
            <Block key={index} block={block} />
          ))}
        </section>
      ))}
    </dialog>
  );
}

function Block({ block }: { readonly block: GuideBlock }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'steps':
      return (
        <ol className={styles.steps}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case 'badges':
      return (
        <dl className={styles.badges}>
          {block.items.map(({ badge, means }) => (
            <div key={means}>
              <dt>
                <GuideBadge badge={badge} />
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      );
    case 'keys':
      return (
        <dl className={styles.keys}>
          {block.rows.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      );
    case 'picture':
      return null;
  }
}
