// For pages that show debates of Standpunkt in frames: <iframe data-standpunkt src="…/embed/t/12">. Makes each frame as high
// as what it shows. Reads and keeps nothing else, and may be included more than once.
if (!window.standpunktFrames) {
  window.standpunktFrames = true
  const frames = () => document.querySelectorAll('iframe[data-standpunkt]')
  addEventListener('message', ({ source, data }) => {
    if (data?.standpunkt !== 'height' || !(data.height > 0 && data.height < 10_000)) return
    for (const frame of frames())
      if (frame.contentWindow === source) frame.style.height = `${Math.ceil(data.height)}px`
  })
  // Those that have told their height already tell it again.
  for (const frame of frames()) frame.contentWindow?.postMessage({ standpunkt: 'measure' }, '*')
}
