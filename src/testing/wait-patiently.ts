import { configure } from '@testing-library/react';

// What a screen comes to show is awaited far longer than it takes: build machines are small and busy.
configure({ asyncUtilTimeout: 20_000 });
