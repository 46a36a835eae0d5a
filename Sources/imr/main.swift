import IMRParser
import Foundation
let a = CommandLine.arguments
func conv(_ p: String) -> [UInt8] { 
  let d = [UInt8](FileManager.default.contents(atPath: p) ?? Data())
  return Determination(parsing: d).json(file: p, positionsIn: a.contains("--positions") ? d : nil) }
if a.count > 2, let i = a.firstIndex(of: "-o") {
  try! FileManager.default.createDirectory(atPath: a[i+1], withIntermediateDirectories: true)
  for f in try! FileManager.default.contentsOfDirectory(atPath: a[1]) where f.hasSuffix(".txt") {
    _ = FileManager.default.createFile(atPath: a[i+1] + "/" + f.dropLast(4) + ".json", contents: Data(conv(a[1]+"/"+f)))
  }
} else { FileHandle.standardOutput.write(Data(conv(a[1]))) }
