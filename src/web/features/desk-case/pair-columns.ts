/** Two facts side by side where there is room, one below the other on a narrow screen. */
export const PAIR_COLUMNS = { xs: 1, sm: 1, md: 2 } as const;
