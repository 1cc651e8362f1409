/** Where version 1 of the API begins. */
export const API_ROOT = '/api/v1';
