import { ageGroups, type AgeGroupId } from '#domain/patient/age-group.ts';
import { useWatch } from 'react-hook-form';
import type { FormValues } from './form-values.ts';
import { readAgeGroup } from './read-fields.ts';
import styles from './search-form.module.css';
import { TextField } from './text-field.tsx';

/** Years, or months, weeks or days in words; the age group it falls in is read back. */
export const AgeField = () => (
  <div className={styles.age}>
    <TextField name="age" label="Age" hint={<AgeGroupWords />} maxLength={20} />
  </div>
);

function AgeGroupWords() {
  const typed = useWatch<FormValues, 'age'>({ name: 'age' });
  if (typed.trim() === '') return 'Years, or “6 months”';
  const group = readAgeGroup(typed);
  return group.ok && group.value !== null ? describeGroup(group.value) : null;
}

/** Decision 9: who is 65 or over is in two groups. */
const describeGroup = (group: AgeGroupId): string =>
  group === 8 ? 'Searched as 65 and over and as adult' : ageGroups[group];
