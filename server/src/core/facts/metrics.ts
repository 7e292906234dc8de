export const metricsOf = () => [];
