declare module "*.css";
/** One language's catalogue, cut by the build to the keys the page uses. */
declare module "messages:en" { const keys: Record<string, string>; export default keys; }
declare module "messages:de" { const keys: Record<string, string>; export default keys; }
declare module "messages:fr" { const keys: Record<string, string>; export default keys; }
declare module "messages:es" { const keys: Record<string, string>; export default keys; }
declare module "messages:fi" { const keys: Record<string, string>; export default keys; }
