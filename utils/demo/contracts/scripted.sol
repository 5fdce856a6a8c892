// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

struct Line {
    address target;
    bytes call;
    /// 1: returns data, 2: reverts, 3: answers nothing, as an address without code does, 5: burns all gas it is given.
    uint8 kind;
    /// Bit n set: word n of the data is the last full hour before the block, as in a feed that reports hourly.
    uint8 hourWords;
    bytes data;
}

/// Holds what every scripted contract answers. Changed by transactions alone, so each block keeps its own answers.
contract Director {
    /// Fits one slot for the usual answer, a single word below 2^240: every block keeps a copy of all slots.
    struct Answer {
        uint8 kind;
        uint8 hourWords;
        uint240 word;
        bytes data;
    }

    /// Kind of an answer that is `word`.
    uint8 private constant SINGLE = 4;

    mapping(address => mapping(bytes32 => Answer)) private answers;
    mapping(address => bool) private launched;

    function direct(Line[] calldata lines) external {
        for (uint256 i = 0; i < lines.length; i++) {
            Line calldata line = lines[i];
            Answer storage found = answers[line.target][keccak256(line.call)];
            bool isSingle = line.kind == 1 && line.data.length == 32 && uint256(bytes32(line.data)) <= type(uint240).max;
            uint8 kind = isSingle ? SINGLE : line.kind;
            if (kind == 1 || found.kind == 1) found.data = kind == 1 ? line.data : bytes("");
            (found.kind, found.hourWords) = (kind, line.hourWords);
            found.word = isSingle ? uint240(uint256(bytes32(line.data))) : 0;
            if (line.kind != 3) launched[line.target] = true;
        }
    }

    /// An unknown call reverts on a contract that is there, and is answered by nothing before anything is scripted.
    function answer(bytes calldata call) external view returns (uint8 kind, bytes memory data) {
        Answer storage found = answers[msg.sender][keccak256(call)];
        if (found.kind == 0) return (launched[msg.sender] ? 2 : 3, "");
        (kind, data) = found.kind == SINGLE ? (1, abi.encode(found.word)) : (found.kind, found.data);
        uint256 hour = block.timestamp - (block.timestamp % 3600);
        for (uint256 word = 0; found.hourWords >> word > 0; word++) {
            if ((found.hourWords >> word) & 1 == 0) continue;
            assembly {
                mstore(add(add(data, 32), mul(word, 32)), hour)
            }
        }
    }
}

/// Stands at every address the registry reads.
contract Answerer {
    fallback() external payable {
        (uint8 kind, bytes memory data) = Director(address(0xd13ec704)).answer(msg.data);
        assembly {
            switch kind
            case 1 { return(add(data, 32), mload(data)) }
            case 2 { revert(0, 0) }
            case 5 { invalid() }
            default { return(0, 0) }
        }
    }
}
