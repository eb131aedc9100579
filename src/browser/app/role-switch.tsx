import type { HeldRole } from '#contract/desk-api/session.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { sessionQuery, switchRole } from '../api/queries.ts';
import styles from './role-switch.module.css';
import { removeAllButSession } from './use-session-news.ts';

export interface RoleSwitchProps {
  readonly roles: readonly HeldRole[];
  readonly roleId: string;
}

/** Which of several roles is in use. Choosing is one step and switching another, for a switch empties the page. */
export function RoleSwitch({ roles, roleId }: RoleSwitchProps) {
  const id = useId();
  const queryClient = useQueryClient();
  const [chosenId, setChosenId] = useState(roleId);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: switchRole,
    onSuccess: (session) => {
      void queryClient.cancelQueries();
      queryClient.setQueryData(sessionQuery().queryKey, session);
      removeAllButSession(queryClient);
    },
  });
  const isInUseListed = roles.some((role) => role.id === roleId);
  return (
    <form
      className={styles.roles}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) mutate({ roleId: chosenId });
      }}
    >
      <label htmlFor={id}>Role</label>
      <select
        id={id}
        value={isInUseListed || chosenId !== roleId ? chosenId : ''}
        onChange={({ target }) => {
          setChosenId(target.value);
        }}
      >
        {!isInUseListed && (
          <option value="" disabled>
            Choose a role
          </option>
        )}
        {roles.map((role) => (
          <option key={role.id} value={role.id}>
            {describeRole(role)}
          </option>
        ))}
      </select>
      {chosenId !== roleId && (
        <>
          <button type="submit" aria-describedby={`${id}-effect`}>
            Switch
          </button>
          <span id={`${id}-effect`}>clears what is on this page</span>
        </>
      )}
      {isError && <span role="alert">Your role was not changed. Try again.</span>}
    </form>
  );
}

const describeRole = ({ name, organisation }: HeldRole): string =>
  organisation === '' ? name : `${name}, ${organisation}`;
