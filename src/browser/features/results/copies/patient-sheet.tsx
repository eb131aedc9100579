import type { PatientFacts } from './patient-facts.ts';
import { patientSentences } from './patient-sentences.ts';

/** The page that a patient takes away. */
export const PatientSheet = ({ facts }: { readonly facts: PatientFacts }) => (
  <>
    <h1>
      <bdi>{facts.name}</bdi>
    </h1>
    {patientSentences(facts).map((sentence, index) => (
      <p key={index} dir="auto">
        {sentence}
      </p>
    ))}
    <h2>Opening hours in these 7 days</h2>
    <table>
      <tbody>
        {facts.week.map(({ day, hours }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td>{hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);
