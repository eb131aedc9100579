/** How this product names itself to servers that it asks. */
export const product = { name: 'Signpost', version: '0.1.0' } as const;
