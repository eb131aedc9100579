import { type HandoverParts, handoverSections, handoverTitle } from './handover.ts';

/** The page that goes into a record or to a colleague, never to a patient. */
export const HandoverSheet = (parts: HandoverParts) => (
  <>
    <h1>{handoverTitle(parts)}</h1>
    <p>
      <strong>Clinicians only: do not share with patients</strong>
    </p>
    {handoverSections(parts).map(({ heading, lines }) => (
      <section key={heading}>
        <h2>{heading}</h2>
        {lines.map(({ label, text }) => (
          <p key={label}>
            {label !== '' && <strong>{label}: </strong>}
            <bdi>{text}</bdi>
          </p>
        ))}
      </section>
    ))}
  </>
);
