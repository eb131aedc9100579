import '../ui/theme.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../api/query-client.ts';
import { App } from './app.tsx';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');

createRoot(page).render(
  <StrictMode>
    <App queryClient={createQueryClient()} />
  </StrictMode>,
);
