/** Whether there is a browser for this machine; the package has one for Linux on x64 only. */
export const hasBrowser = process.platform === "linux" && process.arch === "x64";
