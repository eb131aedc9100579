import type { InputHTMLAttributes, ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { describedBy, Field, inputClass } from './field.tsx';
import { fieldIds, type FormValues, type TextFieldName } from './form-values.ts';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: TextFieldName;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Beside the box, in the same line. */
  readonly beside?: ReactNode;
}

/** A box that holds what is typed and no more. */
export function TextField({ name, label, hint, beside, className, ...input }: TextFieldProps) {
  const { register, formState } = useFormContext<FormValues>();
  const id = fieldIds[name];
  const error = formState.errors[name]?.message;
  const box = (
    <input
      {...input}
      {...register(name)}
      id={id}
      className={`${inputClass(error)} ${className ?? ''}`}
      aria-describedby={describedBy(id)}
      aria-invalid={error !== undefined}
      autoComplete="off"
      spellCheck={false}
    />
  );
  return (
    <Field id={id} label={label} error={error} hint={hint}>
      {beside === undefined ? (
        box
      ) : (
        <div>
          {box}
          {beside}
        </div>
      )}
    </Field>
  );
}
